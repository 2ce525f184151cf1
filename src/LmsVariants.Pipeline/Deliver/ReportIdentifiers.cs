namespace LmsVariants.Pipeline.Deliver;

/// <summary>Systems of a report's identifiers, below the laboratory's own URI, that both who writes and who delivers must know.</summary>
public static class ReportIdentifiers
{
    /// <summary>The last part of the system of the hash of what a report says.</summary>
    public const string Content = "report-content";

    /// <summary>Whether a system is that of the hash of what a report says.</summary>
    public static bool IsContent(string? system) =>
        system is not null && (system.EndsWith(":" + Content, StringComparison.Ordinal) || system.EndsWith("/" + Content, StringComparison.Ordinal));
}
