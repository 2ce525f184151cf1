using LmsVariants.Formats.CaseSheets;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Interpret;

/// <summary>How high a finding stands in what a report must never make higher for want of a field.</summary>
/// <param name="Oncogenicity">From 0, no class, over 1, benign, to 5, oncogenic.</param>
/// <param name="Points">The sum of the points; the least number where there is none.</param>
/// <param name="Actionability">From none to established.</param>
/// <param name="Tier">0 where no assertion gives one (III, IV and none alike), higher for the stronger levels.</param>
/// <param name="Germline">0 not asked, 1 asked, 2 asked with consent.</param>
internal readonly record struct VerdictRank(int Oncogenicity, int Points, Actionability Actionability, int Tier, int Germline)
{
    public static VerdictRank Of(Finding finding) => new(
        finding.Classification.Oncogenicity.IsAssessed ? (int)OncogenicityClass.Benign + 1 - (int)finding.Classification.Oncogenicity.Value : 0,
        finding.Classification.Points.IsAssessed ? finding.Classification.Points.Value : int.MinValue,
        finding.Actionability,
        finding.Tier.Amp is null or "III" or "IV" ? 0 : Scales.Amp.Length - Scales.Amp.IndexOf(finding.Tier.Amp),
        finding.Germline is null ? 0 : finding.Germline.Consent == GermlineConsent.Given ? 2 : 1);

    /// <summary>What stands higher here than there, in words; empty where nothing does.</summary>
    public string HigherThan(VerdictRank other) => string.Join(", ", Parts(other));

    private IEnumerable<string> Parts(VerdictRank other)
    {
        if (Oncogenicity > other.Oncogenicity) yield return "oncogenicity";
        if (Points > other.Points) yield return "points";
        if (Actionability > other.Actionability) yield return "actionability";
        if (Tier > other.Tier) yield return "tier";
        if (Germline > other.Germline) yield return "germline";
    }
}
