using System.Diagnostics;
using Hl7.Fhir.Model;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>What an alteration says of the course of the disease or of the diagnosis: one assertion each, and no therapy from any.</summary>
internal static class OutlookObservation
{
    public static IEnumerable<Observation> Of(CaseContext context, CaseAlteration alteration) => alteration.Finding.Outlook
        .DistinctBy(option => option.Assertion.Id, StringComparer.Ordinal)
        .Select(option => Of(context, alteration, option));

    private static Observation Of(CaseContext context, CaseAlteration alteration, Option option)
    {
        Observation observation = context.Observe(
            context.Identity.OfCase("outlook", alteration.Identity, option.Assertion.Id), Structures.DiagnosticImplication, Concepts.Coded(Systems.ToBeDetermined, Tbd.DiagnosticImplication));
        observation.DerivedFrom.Add(CaseContext.To(alteration.VariantId));
        observation.Component.Add(Concepts.Component(ComponentTerm.ClinicalSignificance, Concepts.InWords(Significance(option.Assertion.Direction))));
        observation.Component.AddRange(EvidenceLevels.Of(context, option, condition: string.Empty));
        observation.Component.Add(Concepts.Component(ComponentTerm.Phenotype, TumourConcept.Of(option.EvidenceTumour)));
        // What holds for a therapy's evidence limits this too, but no grade of loss makes it hold or not.
        if (TherapyText.Of(context, option, Actionability.Established, alteration.Finding, codedTrial: null) is string text) observation.Component.Add(Concepts.Conclusion(text));
        return observation;
    }

    private static string Significance(EvidenceDirection direction) => direction switch
    {
        EvidenceDirection.WorseOutcome => "Prognostic: worse outcome",
        EvidenceDirection.BetterOutcome => "Prognostic: better outcome",
        EvidenceDirection.SupportsDiagnosis => "Diagnostic: supports the diagnosis",
        // The knowledge base is refused where a therapy's direction stands with another implication.
        _ => throw new UnreachableException(),
    };
}
