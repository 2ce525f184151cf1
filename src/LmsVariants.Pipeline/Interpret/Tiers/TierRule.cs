using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Classify;

namespace LmsVariants.Pipeline.Interpret.Tiers;

/// <summary>The tier of a finding: that of the strongest assertion from which something follows, else III for uncertain and IV for benign variants.</summary>
internal static class TierRule
{
    public static TierVerdict Judge(Classification classification, ImmutableArray<Option> options)
    {
        if (classification.Oncogenicity is { IsAssessed: true, Value: OncogenicityClass.LikelyBenign or OncogenicityClass.Benign }) return new TierVerdict("IV", null, null, $"benign or likely benign");
        Actionability standing = ActionabilityRule.Standing(classification, [.. options.Select(option => option.Assertion).Where(assertion => assertion.Direction.Follows())]);
        LevelInTumour[] levels = [.. options.Where(option => option.Assertion.Direction.Follows()).Select(option => option.Level).OfType<LevelInTumour>()];
        if (standing != Actionability.None && levels.Length > 0)
        {
            string? amp = Strongest(levels.Select(level => level.Amp), Scales.Amp);
            // The other scales are those of the evidence that gives the tier: levels of different evidence make no pair.
            LevelInTumour[] giving = [.. levels.Where(level => level.Amp == amp)];
            return new TierVerdict(
                amp,
                Strongest(giving.Select(level => level.Escat), Scales.Escat),
                Strongest(giving.Select(level => level.OncoKbStyle), Scales.OncoKbStyle),
                standing == Actionability.Conditional ? (Phrase)$"the strongest assertion that matches, conditional" : (Phrase)$"the strongest assertion that matches");
        }
        if (!classification.Oncogenicity.IsAssessed) return TierVerdict.None($"oncogenicity not assessed: {classification.Oncogenicity.WhyNot}");
        if (!classification.IsOncogenic) return new TierVerdict("III", null, null, $"of uncertain significance, and no assertion follows from it");
        return TierVerdict.None(options.IsEmpty ? TierVerdict.OncogenicWithoutAssertion : (Phrase)$"the assertions that match have no level in this tumour type");
    }

    private static string? Strongest(IEnumerable<string?> levels, ImmutableArray<string> scale) => levels.OfType<string>().OrderBy(level => scale.IndexOf(level)).FirstOrDefault();
}
