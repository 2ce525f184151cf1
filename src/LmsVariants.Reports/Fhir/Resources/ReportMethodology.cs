using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>With what the report was made: assay, software, knowledge base, reference and settings, so that it can be made again.</summary>
internal static class ReportMethodology
{
    public static string Of(CaseContext context)
    {
        Assay assay = context.Report.Case.Assay;
        var provenance = context.Report.Provenance;
        return Prose.Sentences(
        [
            context.Panel,
            assay.Software.Length > 0 ? $"Called by {assay.Software} {assay.Version}" : null,
            assay.Assembly is { } assembly ? $"Coordinates on {assembly} ({assay.AssemblySource})" : "No coordinates: the files give names alone",
            $"Interpreted by LmsVariants {provenance.Software}",
            $"Knowledge base {provenance.Knowledge.Version} of {provenance.Knowledge.Date}, SHA-256 {provenance.Knowledge.Sha256}",
            $"Reference bundle SHA-256 {provenance.Reference.Sha256}",
            $"Tumour type: {context.Report.Diagnosis.Type.Name} ({context.Discretion.Pass(context.Report.Diagnosis.Source)})",
            .. context.Report.Settings.Select(setting => context.Discretion.Pass($"{setting.Name} = {setting.Value} ({setting.Source})")),
            .. context.Report.Case.SoftwareNotes.Select(context.Discretion.Pass),
        ])!;
    }
}
