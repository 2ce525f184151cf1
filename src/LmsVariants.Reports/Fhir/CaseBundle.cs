using Hl7.Fhir.Model;
using LmsVariants.Reports.Fhir.Resources;

namespace LmsVariants.Reports.Fhir;

/// <summary>The transaction: what is referred to stands before what refers to it, and the report is last but for its provenance.</summary>
internal static class CaseBundle
{
    public static Bundle Of(CaseContext context)
    {
        List<Observation> results = [.. Results(context)];
        List<Hl7.Fhir.Model.Task> followUps = [.. context.Alterations.Select(alteration => CounsellingTask.Of(context, alteration)).OfType<Hl7.Fhir.Model.Task>()];
        IEnumerable<DomainResource?> resources =
        [
            SubjectPatient.Of(context),
            PerformingLaboratory.Of(context),
            TumourSpecimen.Of(context),
            PanelOrder.Of(context),
            .. Tool.Of(context).Select(tool => ToolDevice.Of(context, tool)),
            .. context.Report.Case.Inputs.Select(file => InputReference.Of(context, file)),
            .. Sequencing.Of(context.Report.Case).Select(sequencing => SequencingAnalysis.Of(context, sequencing)),
            InterpretationAnalysis.Of(context),
            PanelStudy.Of(context),
            .. results,
            .. followUps,
            CaseDiagnosticReport.Of(context, results, followUps),
            ReportProvenance.Of(context),
        ];
        return new Bundle { Type = Bundle.BundleType.Transaction, Entry = [.. resources.OfType<DomainResource>().Select(Put)] };
    }

    private static IEnumerable<Observation> Results(CaseContext context)
    {
        foreach (CaseAlteration alteration in context.Alterations)
        {
            yield return VariantObservation.Of(context, alteration);
            foreach (Observation consequence in ConsequenceObservation.Of(context, alteration)) yield return consequence;
            yield return OncogenicityObservation.Of(context, alteration);
            foreach (Observation therapy in TherapyObservation.Of(context, alteration)) yield return therapy;
        }
        foreach (var biomarker in context.Report.Biomarkers)
        {
            if (BiomarkerObservation.Of(context, biomarker) is not { } observation) continue;
            yield return observation;
            foreach (Observation therapy in TherapyObservation.Of(context, biomarker)) yield return therapy;
        }
    }

    private static Bundle.EntryComponent Put(DomainResource resource) => new()
    {
        FullUrl = $"urn:uuid:{resource.Id}",
        Resource = resource,
        Request = new Bundle.RequestComponent { Method = Bundle.HTTPVerb.PUT, Url = $"{resource.TypeName}/{resource.Id}" },
    };
}
