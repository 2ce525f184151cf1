using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Web.Pages;

/// <summary>What the files of a report are.</summary>
internal static class ReportKind
{
    /// <summary>The end of the name of the page to read.</summary>
    public const string Page = ".report.html";

    /// <summary>The end of a file's name, behind that of the case.</summary>
    public static string SuffixOf(LedgerCase known, WrittenReport file) =>
        file.Name.StartsWith(known.Name + ".", StringComparison.Ordinal) ? file.Name[(known.Name.Length + 1)..] : file.Name;

    /// <summary>The file of a revision with that end of its name; null where there is none.</summary>
    public static WrittenReport? Find(LedgerCase known, RevisionView revision, string suffix) => revision.Files.FirstOrDefault(file => SuffixOf(known, file) == suffix);

    /// <summary>What a file is, in words.</summary>
    public static string WordsOf(WrittenReport file, Texts texts) => file.Name switch
    {
        _ when file.Name.EndsWith(Page, StringComparison.Ordinal) => texts.KindHtml,
        _ when file.Name.EndsWith(".pdf", StringComparison.Ordinal) => texts.KindPdf,
        _ when file.Name.EndsWith(".fhir.json", StringComparison.Ordinal) => texts.KindFhir,
        _ when file.Name.EndsWith(".tsv", StringComparison.Ordinal) => texts.KindTable,
        _ when file.Name.EndsWith(".json", StringComparison.Ordinal) => texts.KindCase,
        _ => texts.KindOther,
    };

    /// <summary>Its place among the files: what people read comes before what programs do.</summary>
    public static int PlaceOf(WrittenReport file) => file.Name switch
    {
        _ when file.Name.EndsWith(Page, StringComparison.Ordinal) => 0,
        _ when file.Name.EndsWith(".pdf", StringComparison.Ordinal) => 1,
        _ when file.Name.EndsWith(".tsv", StringComparison.Ordinal) => 2,
        _ when file.Name.EndsWith(".fhir.json", StringComparison.Ordinal) => 3,
        _ => 4,
    };

    /// <summary>What it is for a browser.</summary>
    public static string MediaTypeOf(WrittenReport file) => file.Name switch
    {
        _ when file.Name.EndsWith(".html", StringComparison.Ordinal) => "text/html; charset=utf-8",
        _ when file.Name.EndsWith(".pdf", StringComparison.Ordinal) => "application/pdf",
        _ when file.Name.EndsWith(".fhir.json", StringComparison.Ordinal) => "application/fhir+json",
        _ when file.Name.EndsWith(".tsv", StringComparison.Ordinal) => "text/tab-separated-values; charset=utf-8",
        _ when file.Name.EndsWith(".json", StringComparison.Ordinal) => "application/json",
        _ => "application/octet-stream",
    };
}
