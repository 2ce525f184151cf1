using Hl7.Fhir.Model;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Pipeline.Classify;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>What an alteration does to each reporting transcript on which that was assessed.</summary>
internal static class ConsequenceObservation
{
    public static IEnumerable<Observation> Of(CaseContext context, CaseAlteration alteration)
    {
        if (alteration.Finding.Reported is ReportedFusion)
        {
            yield return Consequence(context, alteration, "fusion", [Term(OntologyTerms.GeneFusion)]);
            yield break;
        }
        foreach (TranscriptConsequence effect in alteration.Derived is { Chosen: not null } derived ? derived.Effects : [])
        {
            if (effect.Name is null) continue;
            yield return Consequence(context, alteration, effect.Transcript.Accession.Base, Components(alteration, effect));
        }
    }

    private static Observation Consequence(CaseContext context, CaseAlteration alteration, string on, IEnumerable<Observation.ComponentComponent> components)
    {
        Observation observation = context.Observe(
            context.Identity.OfCase("molecular-consequence", alteration.Identity, on),
            Structures.MolecularConsequence,
            Concepts.Coded(Systems.ToBeDetermined, Tbd.MolecularConsequence));
        observation.DerivedFrom.Add(CaseContext.To(alteration.VariantId));
        observation.Component = [.. components];
        return observation;
    }

    private static IEnumerable<Observation.ComponentComponent> Components(CaseAlteration alteration, TranscriptConsequence effect)
    {
        foreach (var component in TranscriptComponents.Of(effect)) yield return component;
        foreach (ConsequenceTerm term in effect.Terms) yield return Term((term.Id, term.Name));
        if (IsShownLossOfFunction(alteration, effect))
        {
            yield return Concepts.Component(ComponentTerm.FunctionalEffect, Concepts.Coded(Systems.SequenceOntology, OntologyTerms.LossOfFunction));
        }
        string exon = effect.Exon is { Length: > 0 } ? $", exon {effect.Exon}" : string.Empty;
        yield return Concepts.Conclusion($"{TranscriptComponents.InWords(effect)}{exon}");
    }

    private static Observation.ComponentComponent Term((string Code, string Display) term) =>
        Concepts.Component(ComponentTerm.FeatureConsequence, Concepts.Coded(Systems.SequenceOntology, term));

    // The grade rests on the chosen transcript; on the others the effect is not known to be the same.
    private static bool IsShownLossOfFunction(CaseAlteration alteration, TranscriptConsequence effect) =>
        alteration.Finding.Classification.Grade is { IsAssessed: true, Value: LossOfFunctionGrade.Strong or LossOfFunctionGrade.VeryStrong }
        && alteration.Derived?.Chosen is { } chosen
        && chosen.Transcript == effect.Transcript;
}
