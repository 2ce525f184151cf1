namespace LmsVariants.Reports.Html.Cohort;

/// <summary>A letter for each tumour type, which a narrow cell has room for: A for the most frequent, and a point for all that come after Z.</summary>
internal static class TumourLetters
{
    private const int Letters = 26;

    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> tumours) =>
        tumours.Select((tumour, at) => KeyValuePair.Create(tumour, at < Letters ? ((char)('A' + at)).ToString() : "\u00B7")).ToDictionary(StringComparer.Ordinal);
}
