using System.Collections.Immutable;
using System.Diagnostics;
using Hl7.Fhir.Model;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Therapies;
using LmsVariants.KnowledgeBase.Trials;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>One alternative each: in the guide, what is repeated inside one implication is meant together.</summary>
internal static class TherapyObservation
{
    public static IEnumerable<Observation> Of(CaseContext context, CaseAlteration alteration) => alteration.Finding.Options
        .DistinctBy(option => option.Assertion.Id, StringComparer.Ordinal)
        .SelectMany(option => Alternatives(context, alteration.VariantId, alteration.Identity, option, alteration.Finding.Actionability, alteration.Finding));

    /// <summary>The state of a biomarker is the thing that the assertion is about, so nothing about it is conditional.</summary>
    public static IEnumerable<Observation> Of(CaseContext context, BiomarkerResult biomarker) => biomarker.Options
        .DistinctBy(option => option.Assertion.Id, StringComparer.Ordinal)
        .SelectMany(option => Alternatives(
            context, BiomarkerObservation.IdOf(context, biomarker.Kind), BiomarkerObservation.CodeOf(biomarker.Kind), option, Actionability.Established, finding: null));

    /// <summary>The id of what an assertion says of an alteration or biomarker.</summary>
    public static string IdOf(CaseContext context, string identity, Assertion assertion) => context.Identity.OfCase("therapeutic-implication", identity, assertion.Id);

    private static IEnumerable<Observation> Alternatives(
        CaseContext context, string derivedFrom, string identity, Option option, Actionability actionability, Finding? finding)
    {
        ImmutableArray<Trial> trials = [.. context.Report.TrialsOf(option)];
        if (option.Assertion.Kind != EvidenceKind.TrialOnly || trials.IsEmpty)
        {
            yield return Implication(context, IdOf(context, identity, option.Assertion), derivedFrom, option, actionability, finding, trial: null);
            yield break;
        }
        foreach (Trial trial in trials)
        {
            string id = context.Identity.OfCase("therapeutic-implication", identity, option.Assertion.Id, trial.Id);
            yield return Implication(context, id, derivedFrom, option, actionability, finding, trial);
        }
    }

    private static Observation Implication(
        CaseContext context, string id, string derivedFrom, Option option, Actionability actionability, Finding? finding, Trial? trial)
    {
        Observation observation = context.Observe(id, Structures.TherapeuticImplication, Concepts.Coded(Systems.ToBeDetermined, Tbd.TherapeuticImplication));
        observation.DerivedFrom.Add(CaseContext.To(derivedFrom));
        if (Response(option.Assertion, actionability, finding?.IsPerhapsReverted == true) is { } response) observation.Component.Add(Concepts.Component(ComponentTerm.TherapeuticImplication, response));
        foreach (Therapy therapy in context.Report.TherapiesOf(option))
        {
            if (Prose.Clean(therapy.Name) is string name) observation.Component.Add(Concepts.Component(ComponentTerm.MedicationAssessed, Concepts.InWords(name)));
        }
        if (trial is not null)
        {
            observation.Component.Add(Concepts.Component(ComponentTerm.Therapy, Concepts.Coded(Systems.Trials, trial.Id, text: TherapyText.Of(context, trial))));
        }
        observation.Component.Add(Concepts.Component(ComponentTerm.Phenotype, TumourConcept.Of(option.EvidenceTumour)));
        observation.Component.AddRange(EvidenceLevels.Of(context, option, actionability));
        if (TherapyText.Of(context, option, actionability, finding, trial) is string text) observation.Component.Add(Concepts.Conclusion(text));
        return observation;
    }

    // A program that counts codes would take a conditional match, a loss that is perhaps mended, or work without patients for a response: all are said in words.
    private static CodeableConcept? Response(Assertion assertion, Actionability actionability, bool isPerhapsReverted) => (assertion.Direction, actionability) switch
    {
        (_, Actionability.None) => null,
        _ when assertion.Kind == EvidenceKind.TrialOnly => null,
        _ when assertion.Kind == EvidenceKind.Preclinical => Concepts.InWords("Seen in the laboratory alone, not in patients"),
        (EvidenceDirection.Supports, Actionability.Conditional) => Concepts.InWords($"Response possible; {EvidenceLevels.Conditional}"),
        (EvidenceDirection.Resistance, Actionability.Conditional) => Concepts.InWords($"Resistance possible; {EvidenceLevels.Conditional}"),
        (EvidenceDirection.Supports, _) when isPerhapsReverted => Concepts.InWords("Response possible; a possible reversion of the loss stands against it"),
        (EvidenceDirection.Supports, _) => Concepts.Answer(Answers.PresumedResponsive),
        (EvidenceDirection.Resistance, _) => Concepts.Answer(Answers.PresumedResistant),
        (EvidenceDirection.DoesNotSupport or EvidenceDirection.Alternative, _) => null,
        (EvidenceDirection.WorseOutcome or EvidenceDirection.BetterOutcome or EvidenceDirection.SupportsDiagnosis, _) => null,
        _ => throw new UnreachableException(),
    };
}
