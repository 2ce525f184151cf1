using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.Criteria;

namespace LmsVariants.Pipeline.Interpret.Sentences;

/// <summary>A finding in one sentence, composed from data: what it is, its class, what follows from it, and what is not known.</summary>
internal sealed class FindingSentence(CuratedKnowledge knowledge)
{
    public Phrase Of(Finding finding)
    {
        IEnumerable<Phrase> parts = [$"{Head(finding)}: {VerdictGrounds.Of(finding.Classification)}", .. finding.Published.Select(reading => (Phrase)$"published as {Phrase.FromKnowledge(reading.Reading)}"), .. Exception(finding), Follows(finding), .. OutlookOf(finding), .. Unknown(finding), .. finding.Reportability.Reasons];
        return $"{Phrase.Join($"; ", parts.Where(part => !part.IsEmpty))}.";
    }

    private static Phrase Head(Finding finding)
    {
        Phrase name = FindingName.Of(finding.Symbol, finding.Reported, finding.Annotation);
        string terms = finding.Annotation?.Verification == Verification.Verified && finding.Annotation.Consequence is { IsAssessed: true } consequence
            ? $", {consequence.Value[0].Name.Replace('_', ' ')}"
            : string.Empty;
        string reads = finding.Reported is ReportedSmallVariant { AlleleFrequency: decimal vaf } ? string.Create(CultureInfo.InvariantCulture, $", VAF {vaf}") : string.Empty;
        return $"{name}{terms}{reads}";
    }

    private Phrase Follows(Finding finding)
    {
        if (finding.Actionability == Actionability.None) return finding.Tier.Amp is string amp ? (Phrase)$"tier {amp}, {finding.Tier.Reason}" : finding.Tier.Reason == TierWithoutAssertion ? (Phrase)$"no curated assertion" : Phrase.Empty;
        Phrase what = finding.Options.FirstOrDefault(option => option.Assertion.Direction == EvidenceDirection.Supports) is { } first
            ? Phrase.FromKnowledge(knowledge.Therapies[first.Assertion.Therapies[0]].Class)
            : (Phrase)$"therapy";
        Phrase standing = finding.Actionability == Actionability.Established ? (Phrase)$"{what}: established" : (Phrase)$"{what}: conditional, as loss of function is not shown for this variant";
        return LevelsOf(finding.Tier) is { IsEmpty: false } levels ? (Phrase)$"{standing} ({levels})" : standing;
    }

    private static readonly Phrase TierWithoutAssertion = Tiers.TierVerdict.OncogenicWithoutAssertion;

    /// <summary>What evidence says of the outlook or the diagnosis; nothing where nothing follows from the finding.</summary>
    public static IEnumerable<Phrase> OutlookOf(Finding finding) => finding.Tier.Amp is null ? [] : finding.Outlook.Select(option => Said(option.Assertion.Direction, Phrase.FromKnowledge(option.EvidenceTumour.Name))).Distinct();

    private static Phrase Said(EvidenceDirection direction, Phrase tumour) => direction switch
    {
        EvidenceDirection.WorseOutcome => $"worse outcome reported in {tumour}",
        EvidenceDirection.BetterOutcome => $"better outcome reported in {tumour}",
        _ => $"speaks for the diagnosis of {tumour}",
    };

    /// <summary>What is known of an oncogenic finding that opens no therapy: its outlook, else that nothing is curated.</summary>
    public static Phrase Known(Finding finding) => (finding.Tier.Amp, OutlookOf(finding).ToArray()) switch
    {
        (string amp, { Length: > 0 } outlook) => $"{Phrase.Join($", ", outlook)} (tier {amp})",
        (string amp, _) => $"tier {amp}",
        _ => $"no curated assertion",
    };

    // Which way the class could still go is worth more than which codes are missing.
    private IEnumerable<Phrase> Unknown(Finding finding)
    {
        if (!finding.Classification.Oncogenicity.IsAssessed) yield break;
        Criterion[] missing = [.. finding.Classification.Criteria.Where(criterion => !criterion.Points.IsAssessed)];
        string raising = string.Join(", ", missing.Where(criterion => PointsOf(criterion) > 0).Select(criterion => criterion.Code));
        string lowering = string.Join(", ", missing.Where(criterion => PointsOf(criterion) < 0).Select(criterion => criterion.Code));
        if (raising.Length > 0) yield return $"not assessed, and could raise it: {raising}";
        if (lowering.Length > 0) yield return $"not assessed, and could lower it: {lowering}";
    }

    private int PointsOf(Criterion criterion) => criterion.Kind is { } kind ? knowledge.Oncogenicity[kind].Points : 0;

    // Why a stop or a frameshift is no loss, or not yet one: without it the words "stop gained" mislead.
    private static IEnumerable<Phrase> Exception(Finding finding)
    {
        if (finding.Classification.LossOfFunction?.Chosen is not { IsNullVariant: true } verdict) yield break;
        if (!verdict.Grade.IsAssessed) yield return $"loss of function not graded: {verdict.Grade.WhyNot}";
        else if (verdict.Grade.Value == LossOfFunctionGrade.NotApplicable) yield return verdict.Cautions.IsEmpty ? (Phrase)$"no loss of function: by its place" : (Phrase)$"no loss of function: {verdict.Cautions[^1]}";
    }

    /// <summary>Such as "tier I-A, ESCAT I-B"; empty where there is none.</summary>
    public static Phrase LevelsOf(Tiers.TierVerdict tier) => (tier.Amp, tier.Escat) switch
    {
        (string amp, string escat) => $"tier {amp}, ESCAT {escat}",
        (string amp, null) => $"tier {amp}",
        (null, string escat) => $"ESCAT {escat}",
        _ => Phrase.Empty,
    };
}
