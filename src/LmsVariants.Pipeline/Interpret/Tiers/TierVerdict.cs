using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Assertions;

namespace LmsVariants.Pipeline.Interpret.Tiers;

/// <summary>What a finding is worth for this patient by AMP/ASCO/CAP 2017 (PMID 27993330), with the two other scales beside it.</summary>
/// <param name="Amp">Tier, with its level where it rests on an assertion: <c>I-A I-B II-C II-D III IV</c>; null where none follows.</param>
/// <param name="Escat">ESCAT as a curator assigned it; null where none did. Never computed.</param>
/// <param name="OncoKbStyle">A level in the manner of OncoKB; null where none was assigned.</param>
/// <param name="Reason">What the tier rests on, or why there is none, in words.</param>
public sealed record TierVerdict(string? Amp, string? Escat, string? OncoKbStyle, Phrase Reason)
{
    /// <summary>The note of an oncogenic variant about which nothing is curated.</summary>
    public static readonly Phrase OncogenicWithoutAssertion = $"oncogenic; no curated assertion";

    /// <summary>Gets the place of the tier among those that rest on evidence, the strongest first; III, IV and none come behind them alike: a curated assertion alone gives a rank.</summary>
    public int AmpRank => Amp is "III" or "IV" ? int.MaxValue : RankIn(Scales.Amp, Amp);

    /// <summary>Gets the place of the ESCAT level, the strongest first; none comes last.</summary>
    public int EscatRank => RankIn(Scales.Escat, Escat);

    /// <summary>Makes the verdict of a finding that has no tier.</summary>
    /// <param name="why">Why, in words.</param>
    public static TierVerdict None(Phrase why) => new(null, null, null, why);

    private static int RankIn(ImmutableArray<string> scale, string? level) => level is null ? int.MaxValue : scale.IndexOf(level);
}
