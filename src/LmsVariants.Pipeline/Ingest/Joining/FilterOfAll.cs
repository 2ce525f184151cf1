using LmsVariants.Formats.Panels;

namespace LmsVariants.Pipeline.Ingest.Joining;

/// <summary>The filter of a call of which several files speak.</summary>
/// <param name="Filter">The filter; null where none was applied.</param>
/// <param name="Meaning">What it means; null where it passed or nobody says.</param>
internal readonly record struct FilterOfAll(string? Filter, string? Meaning)
{
    /// <summary>A final result lists what passed, without a word; a filter of a single step does not overrule it. Else the first filter that is stated stands.</summary>
    public static FilterOfAll Of(IReadOnlyList<ReportedAlteration> statements, bool isFinal)
    {
        if (isFinal && statements[0].Filter is null) return new FilterOfAll(statements.Any(said => said.Filter == "PASS") ? "PASS" : null, null);
        ReportedAlteration? first = statements.FirstOrDefault(said => said.Filter is not null);
        return new FilterOfAll(first?.Filter, first?.FilterMeaning);
    }
}
