using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify.Criteria;

namespace LmsVariants.Pipeline.Interpret.Sentences;

/// <summary>A finding in one sentence, composed from data: what it is, its class, what follows from it, and what is not known.</summary>
internal sealed class FindingSentence(CuratedKnowledge knowledge)
{
    public string Of(Finding finding)
    {
        IEnumerable<string> parts = [$"{Head(finding)}: {VerdictGrounds.Of(finding.Classification)}", .. finding.Published.Select(reading => $"published as {reading.Reading}"), Follows(finding), .. OutlookOf(finding), .. Unknown(finding), .. finding.Reportability.Reasons];
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

    private static IEnumerable<string> Unknown(Finding finding)
    {
        if (!finding.Classification.Oncogenicity.IsAssessed) yield break;
        string[] missing = [.. VerdictGrounds.NotAssessed(finding.Classification)];
        if (missing.Length > 0) yield return $"not assessed: {string.Join(", ", missing)}";
    }

    private static string? Named(string what, string? value) => value is null ? null : $"{what} {value}";
}
