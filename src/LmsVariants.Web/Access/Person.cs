namespace LmsVariants.Web.Access;

/// <summary>Names of persons as the ledger takes them.</summary>
internal static class Person
{
    /// <summary>The fewest letters.</summary>
    public const int Shortest = 2;

    /// <summary>The most letters.</summary>
    public const int Longest = 100;

    /// <summary>A name as it was typed, trimmed; null where it is too short or long, or has control characters.</summary>
    public static string? NameOf(string? typed) =>
        typed?.Trim() is { Length: >= Shortest and <= Longest } name && !name.Any(char.IsControl) ? name : null;
}
