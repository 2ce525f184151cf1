using Hl7.Fhir.Model;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.Reversion;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>Two variants that together may restore the reading frame: derived from both, which in the guide means both together. A suspicion, so nothing of it is coded.</summary>
internal static class ReversionObservation
{
    public static IEnumerable<Observation> Of(CaseContext context)
    {
        foreach (ReversionSuspicion pair in context.Report.Reversions)
        {
            if (context.AlterationOf(pair.Loss) is not { } loss || context.AlterationOf(pair.Restoring) is not { } restoring) continue;
            Observation suspicion = Derived(context, pair, loss, restoring, Structures.DiagnosticImplication, Tbd.DiagnosticImplication, []);
            suspicion.Component.Insert(0, Concepts.Component(ComponentTerm.ClinicalSignificance, Concepts.InWords("Possible reversion of a loss of function")));
            suspicion.Component.Add(Concepts.Component(ComponentTerm.Phenotype, TumourConcept.Of(context.Report.Diagnosis)));
            yield return suspicion;
            foreach (Option option in pair.Evidence)
            {
                Observation resistance = Derived(context, pair, loss, restoring, Structures.TherapeuticImplication, Tbd.TherapeuticImplication, [option.Assertion.Id]);
                resistance.Component.Insert(0, Concepts.Component(ComponentTerm.TherapeuticImplication, Concepts.InWords("Resistance possible; that the reversion is there is not shown")));
                resistance.Component.AddRange(context.Report.TherapiesOf(option).Select(therapy => Concepts.Component(ComponentTerm.MedicationAssessed, Concepts.InWords(therapy.Name))));
                resistance.Component.Add(Concepts.Component(ComponentTerm.Phenotype, TumourConcept.Of(option.EvidenceTumour)));
                resistance.Component.AddRange(EvidenceLevels.Of(context, option, condition: " (of the evidence; the reversion is not shown)"));
                yield return resistance;
            }
        }
    }

    private static Observation Derived(CaseContext context, ReversionSuspicion pair, CaseAlteration loss, CaseAlteration restoring, string profile, string code, string[] assertion)
    {
        Observation observation = context.Observe(context.Identity.OfCase("reversion", [loss.Identity, restoring.Identity, .. assertion]), profile, Concepts.Coded(Systems.ToBeDetermined, code));
        observation.DerivedFrom = [CaseContext.To(loss.VariantId), CaseContext.To(restoring.VariantId)];
        if (context.Discretion.Pass(pair.Words) is string words) observation.Component.Add(Concepts.Conclusion(words));
        return observation;
    }
}
