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
    public string Of(Finding finding)
    {
        IEnumerable<string> parts = [$"{Head(finding)}: {VerdictGrounds.Of(finding.Classification)}", .. finding.Published.Select(reading => $"published as {reading.Reading}"), .. Exception(finding), Follows(finding), .. OutlookOf(finding), .. Unknown(finding), .. finding.Reportability.Reasons];
        return $"{string.Join("; ", parts.Where(part => part.Length > 0))}.";
    }

    private static string Head(Finding finding)
    {
        string name = FindingName.Of(finding.Symbol, finding.Reported, finding.Annotation);
        string terms = finding.Annotation?.Verification == Verification.Verified && finding.Annotation.Consequence is { IsAssessed: true } consequence
            ? $", {consequence.Value[0].Name.Replace('_', ' ')}"
            : string.Empty;
        string reads = finding.Reported is ReportedSmallVariant { AlleleFrequency: decimal vaf } ? string.Create(CultureInfo.InvariantCulture, $", VAF {vaf}") : string.Empty;
        return $"{name}{terms}{reads}";
    }

    private string Follows(Finding finding)
    {
        if (finding.Actionability == Actionability.None) return finding.Tier.Amp is string amp ? $"tier {amp}, {finding.Tier.Reason}" : finding.Tier.Reason == TierWithoutAssertion ? "no curated assertion" : string.Empty;
        string what = finding.Options.FirstOrDefault(option => option.Assertion.Direction == EvidenceDirection.Supports) is { } first
            ? knowledge.Therapies[first.Assertion.Therapies[0]].Class
            : "therapy";
        string levels = string.Join(", ", new[] { Named("tier", finding.Tier.Amp), Named("ESCAT", finding.Tier.Escat) }.OfType<string>());
        string standing = finding.Actionability == Actionability.Established ? "established" : "conditional, as loss of function is not shown for this variant";
        return $"{what}: {standing}{(levels.Length > 0 ? $" ({levels})" : string.Empty)}";
    }

    private const string TierWithoutAssertion = Tiers.TierVerdict.OncogenicWithoutAssertion;

    /// <summary>What evidence says of the outlook or the diagnosis; nothing where nothing follows from the finding.</summary>
    public static IEnumerable<string> OutlookOf(Finding finding) => finding.Tier.Amp is null ? [] : finding.Outlook.Select(option => option.Assertion.Direction switch
    {
        EvidenceDirection.WorseOutcome => $"worse outcome reported in {option.EvidenceTumour.Name}",
        EvidenceDirection.BetterOutcome => $"better outcome reported in {option.EvidenceTumour.Name}",
        _ => $"speaks for the diagnosis of {option.EvidenceTumour.Name}",
    }).Distinct(StringComparer.Ordinal);

    /// <summary>What is known of an oncogenic finding that opens no therapy: its outlook, else that nothing is curated.</summary>
    public static string Known(Finding finding) => (finding.Tier.Amp, OutlookOf(finding).ToArray()) switch
    {
        (string amp, { Length: > 0 } outlook) => $"{string.Join(", ", outlook)} (tier {amp})",
        (string amp, _) => $"tier {amp}",
        _ => "no curated assertion",
    };

    // Which way the class could still go is worth more than which codes are missing.
    private IEnumerable<string> Unknown(Finding finding)
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
    private static IEnumerable<string> Exception(Finding finding)
    {
        if (finding.Classification.LossOfFunction?.Chosen is not { IsNullVariant: true } verdict) yield break;
        if (!verdict.Grade.IsAssessed) yield return $"loss of function not graded: {verdict.Grade.WhyNot}";
        else if (verdict.Grade.Value == LossOfFunctionGrade.NotApplicable) yield return $"no loss of function: {(verdict.Cautions.IsEmpty ? "by its place" : verdict.Cautions[^1])}";
    }

    private static string? Named(string what, string? value) => value is null ? null : $"{what} {value}";
}
