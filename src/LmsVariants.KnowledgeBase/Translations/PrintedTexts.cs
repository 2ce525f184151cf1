using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Translations;

/// <summary>Which texts a report prints, and so need a translation: the field that a text stands in decides, here and nowhere else.</summary>
/// <remarks>Names of trials and of data sets, titles of citations, symbols, codes and names of protein domains are the same in every language.</remarks>
internal static class PrintedTexts
{
    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        [CuratedFiles.Tumours] = ["name"],
        [CuratedFiles.Therapies] = ["name", "class"],
        [CuratedFiles.Trials] = ["status"],
        [CuratedFiles.Panels] = ["name"],
        [CuratedFiles.GeneLists] = ["name", "purpose"],
        [CuratedFiles.GeneCuration] = ["pathway", "relevance"],
        [CuratedFiles.CriticalRegions] = ["region"],
        [CuratedFiles.LossOfFunction] = ["statement"],
        [CuratedFiles.Oncogenicity] = ["short_name", "convention", "meaning"],
        [CuratedFiles.Biomarkers] = ["unit", "meaning", "caution"],
        [CuratedFiles.Germline] = ["syndrome", "rate", "statement"],
        [CuratedFiles.FunctionalAssays] = ["measure", "other_measure"],
        [CuratedFiles.CriticalResidues] = ["statement"],
        [CuratedFiles.PublishedReadings] = ["reading", "relevance"],
        [CuratedFiles.RiskGroups] = ["name", "cohort", "endpoints", "statement", "caution"],
        [CuratedFiles.AssertionFolder] = ["statement", "caution"],
    };

    /// <summary>Whether a file holds such texts.</summary>
    public static bool StandIn(string path) => Fields.ContainsKey(FileOf(path));

    /// <summary>Those of a nested file.</summary>
    public static IEnumerable<Written> Of(string path, NestedValue file) => Fields.TryGetValue(FileOf(path), out string[]? fields) ? Filled(In(file, fields)) : [];

    /// <summary>Those of a table.</summary>
    public static IEnumerable<Written> Of(string path, IEnumerable<TableRow> rows) =>
        Fields.TryGetValue(FileOf(path), out string[]? fields) ? Filled(rows.SelectMany(row => fields.Select(field => row[field]))) : [];

    private static string FileOf(string path) => path.StartsWith(CuratedFiles.AssertionFolder + "/", StringComparison.Ordinal) ? CuratedFiles.AssertionFolder : path;

    // An item of a list stands in the field of its list.
    private static IEnumerable<Written> In(NestedValue value, string[] fields) => value switch
    {
        NestedTextValue text => fields.Contains(text.At.Field, StringComparer.Ordinal) ? [text.At] : [],
        NestedList list => list.Items.SelectMany(item => In(item, fields)),
        NestedMap map => map.Entries.Values.SelectMany(entry => In(entry.Value, fields)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<Written> Filled(IEnumerable<Written> texts) => texts.Where(text => text.Text.Length > 0);
}
