using LmsVariants.Formats.Panels;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>With what the report was made, in the order of the work, so that it can be made again.</summary>
internal static class ReportMethodology
{
    // What files state of the work at the bench.
    private static readonly string[] Bench = ["Library Prep Kit", "Instrument Type", "Instrument Platform", "Run Date"];

    public static string Of(CaseContext context) => Prose.Sentences(
    [
        Sequenced(context),
        AtTheBench(context),
        Called(context),
        context.Report.Case.Assay is { Assembly: { } assembly } assay ? $"Coordinates are on {assembly}{Aside(context, assay.AssemblySource)}" : "The files give names alone, without coordinates",
        Interpreted(context),
        $"Evidence was judged for the tumour type {context.Report.Diagnosis.Type.Name}{Aside(context, context.Report.Diagnosis.Source)}",
        Settings(context),
        .. context.Report.Case.SoftwareNotes.Select(context.Discretion.Pass),
    ])!;

    private static string Aside(CaseContext context, string source) => context.Discretion.Pass(source) is string words ? $" ({words})" : string.Empty;

    private static string Sequenced(CaseContext context)
    {
        bool circulating = context.Report.Case.Assay.IsCirculatingDna;
        IEnumerable<string> acids = Sequencing.Of(context.Report.Case).Select(sequencing => sequencing.Acid == NucleicAcid.Rna ? "RNA" : circulating ? "circulating DNA" : "DNA");
        return $"{context.Panel}: {string.Join(" and ", acids)} sequenced";
    }

    private static string AtTheBench(CaseContext context)
    {
        string[] stated =
        [
            .. Bench.Select(key => context.Report.Case.Details.FirstOrDefault(detail => detail.Key == key && !string.IsNullOrEmpty(detail.Value)))
                .OfType<KeyValue>()
                .Select(detail => context.Discretion.Pass($"{detail.Key} {detail.Value}"))
                .OfType<string>(),
        ];
        return stated.Length > 0
            ? $"Of the work at the bench the files state {string.Join(", ", stated)}"
            : "Of the work at the bench the files state nothing";
    }

    private static string Called(CaseContext context) => Tool.Caller(context) is { } caller
        ? $"Variants and biomarkers were called by {caller.Title}"
        : "The files do not name the software that called the variants";

    private static string Interpreted(CaseContext context)
    {
        Tool knowledge = Tool.Knowledge(context);
        Tool reference = Tool.Reference(context);
        return $"What was called was annotated, classified and interpreted by {Tool.Program(context).Title} with the knowledge base {knowledge.Version} of {knowledge.Date} (SHA-256 {knowledge.Sha256}) and the reference bundle of SHA-256 {reference.Sha256}";
    }

    private static string? Settings(CaseContext context)
    {
        string[] settings = [.. context.Report.Settings.Select(setting => context.Discretion.Pass($"{setting.Name} = {setting.Value} ({setting.Source})")).OfType<string>()];
        return settings.Length > 0 ? $"Settings: {string.Join("; ", settings)}" : null;
    }
}
