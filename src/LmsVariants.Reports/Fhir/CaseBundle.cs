using System.Diagnostics;
using Hl7.Fhir.Model;
using LmsVariants.Reports.Fhir.Resources;
using LmsVariants.Reports.Fhir.Resources.Recommendations;
using LmsVariants.Reports.Fhir.Stu2;

namespace LmsVariants.Reports.Fhir;

/// <summary>The transaction: what is referred to stands before what refers to it, and the report is last but for its provenance.</summary>
internal static class CaseBundle
{
    public static Bundle Of(CaseContext context)
    {
        Bundle bundle = context.Profile switch
        {
            FhirProfile.Stu3 => ByCurrentGuide(context),
            FhirProfile.Stu2 => Stu2Bundle.Of(ByCurrentGuide(context)),
            _ => throw new UnreachableException(),
        };
        foreach (Bundle.EntryComponent entry in bundle.Entry) Narration.Tell(entry.Resource);
        return bundle;
    }

    private static Bundle ByCurrentGuide(CaseContext context)
    {
        List<Observation> results = [.. Results(context)];
        List<Hl7.Fhir.Model.Task> recommendations = [.. Recommendations(context)];
        return new Bundle
        {
            Type = Bundle.BundleType.Transaction,
            Entry =
            [
                Entry(SubjectPatient.Of(context), SubjectPatient.BusinessIdentifier(context)),
                .. PerformingLaboratory.Of(context) is { } laboratory ? [Entry(laboratory, PerformingLaboratory.BusinessIdentifier(context))] : (Bundle.EntryComponent[])[],
                .. ReportSigner.Of(context) is { } signer ? [Entry(signer, ReportSigner.BusinessIdentifier(context))] : (Bundle.EntryComponent[])[],
                Entry(TumourSpecimen.Of(context), TumourSpecimen.BusinessIdentifier(context)),
                Put(PanelOrder.Of(context)),
                .. Tool.Of(context).Select(tool => Put(ToolDevice.Of(context, tool))),
                .. context.Files.All.Select(file => Put(InputReference.Of(context, file))),
                .. Sequencing.Of(context.Report.Case).Select(sequencing => Put(SequencingAnalysis.Of(context, sequencing))),
                Put(InterpretationAnalysis.Of(context)),
                Put(PanelStudy.Of(context)),
                .. results.Select(Put),
                .. recommendations.Select(Put),
                Put(CaseDiagnosticReport.Of(context, results, recommendations)),
                Put(ReportProvenance.Of(context)),
                .. ReportAttestation.Of(context) is { } attestation ? [Put(attestation)] : (Bundle.EntryComponent[])[],
            ],
        };
    }

    private static IEnumerable<Observation> Results(CaseContext context)
    {
        foreach (CaseAlteration alteration in context.Alterations)
        {
            yield return VariantObservation.Of(context, alteration);
            foreach (Observation consequence in ConsequenceObservation.Of(context, alteration)) yield return consequence;
            yield return OncogenicityObservation.Of(context, alteration);
            foreach (Observation outlook in OutlookObservation.Of(context, alteration)) yield return outlook;
            foreach (Observation therapy in TherapyObservation.Of(context, alteration)) yield return therapy;
        }
        foreach (Observation reversion in ReversionObservation.Of(context)) yield return reversion;
        foreach (Observation loss in HeterozygosityObservation.Of(context)) yield return loss;
        foreach (var biomarker in context.Report.Biomarkers)
        {
            if (BiomarkerObservation.Of(context, biomarker) is not { } observation) continue;
            yield return observation;
            foreach (Observation therapy in TherapyObservation.Of(context, biomarker)) yield return therapy;
        }
        if (RiskGroupObservation.Of(context) is { } group) yield return group;
    }

    private static IEnumerable<Hl7.Fhir.Model.Task> Recommendations(CaseContext context) =>
    [
        .. GermlineTasks.Of(context),
        .. context.Alterations.SelectMany(alteration => ConfirmationTasks.Of(context, alteration)),
        .. context.Alterations.SelectMany(alteration => MedicationTasks.Of(context, alteration)),
        .. context.Report.Biomarkers.SelectMany(biomarker => MedicationTasks.Of(context, biomarker)),
    ];

    private static Bundle.EntryComponent Entry(DomainResource resource, Identifier? businessIdentifier) =>
        businessIdentifier is null ? Put(resource) : Make(resource, businessIdentifier);

    /// <summary>What is ours: the same id each time, so that a lost answer can be replayed.</summary>
    public static Bundle.EntryComponent Put(DomainResource resource) => new()
    {
        FullUrl = $"urn:uuid:{resource.Id}",
        Resource = resource,
        Request = new Bundle.RequestComponent { Method = Bundle.HTTPVerb.PUT, Url = $"{resource.TypeName}/{resource.Id}" },
    };

    /// <summary>What others may have too: the server gives the id, once, and what it has already stays as it is.</summary>
    private static Bundle.EntryComponent Make(DomainResource resource, Identifier identifier)
    {
        string fullUrl = $"urn:uuid:{resource.Id}";
        resource.Id = null;
        return new Bundle.EntryComponent
        {
            FullUrl = fullUrl,
            Resource = resource,
            Request = new Bundle.RequestComponent { Method = Bundle.HTTPVerb.POST, Url = resource.TypeName, IfNoneExist = BusinessIdentifiers.Condition(identifier) },
        };
    }
}
