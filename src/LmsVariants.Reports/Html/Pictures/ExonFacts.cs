using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify.LossOfFunction;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>How it is known that exons are not in the transcript.</summary>
internal enum ExonLossKind
{
    /// <summary>They are deleted.</summary>
    Deleted,

    /// <summary>They are expected to be skipped, as a splice site is broken. No RNA says so.</summary>
    Expected,

    /// <summary>Reads of RNA join what lies before and behind them.</summary>
    Skipped,
}

/// <summary>What a strip of exons shows: the transcript that the report rests on, and where the finding meets it.</summary>
internal sealed record ExonFacts
{
    public required string Symbol { get; init; }

    public required Transcript Transcript { get; init; }

    public required ExonicCoding Coding { get; init; }

    public required VariantShape Shape { get; init; }

    /// <summary>Gets the c. name; empty where there is none.</summary>
    public required string Change { get; init; }

    /// <summary>Gets where a small variant begins; null for what has no one place in the transcript.</summary>
    public required CodingPosition? Mark { get; init; }

    /// <summary>Gets the exons that are hit, <c>7/11</c>; null where none.</summary>
    public string? Exon { get; init; }

    /// <summary>Gets the introns that are hit, <c>2/10</c>; null where none.</summary>
    public string? Intron { get; init; }

    /// <summary>Gets the exons that the transcript is without; null where none.</summary>
    public required LostExons? Lost { get; init; }

    public required ExonLossKind Kind { get; init; }

    /// <summary>Gets both ends of a junction of RNA, in the order of the transcript; null for anything else.</summary>
    public (BreakpointPlace First, BreakpointPlace Second)? Junction { get; init; }

    /// <summary>What is known of a finding; null where no transcript with its exons was computed for it.</summary>
    public static ExonFacts? Of(Finding finding)
    {
        LossOfFunctionVerdict? verdict = finding.Classification.LossOfFunction?.Chosen;
        return finding.Reported switch
        {
            ReportedSmallVariant when finding.Annotation.AreVerified() && finding.Annotation.Chosen is { Transcript.Placements.Count: > 0 } effect => OfSmall(finding, effect, verdict),
            ReportedExonCopyNumber when verdict is { Transcript.Placements.Count: > 0, Exons: { } lost } => new ExonFacts
            {
                Symbol = finding.Symbol,
                Transcript = verdict.Transcript,
                Coding = ExonicCoding.Of(verdict.Transcript),
                Shape = VariantShape.ExonsLost,
                Change = string.Empty,
                Mark = null,
                Lost = lost,
                Kind = ExonLossKind.Deleted,
            },
            ReportedSplice when finding.Ends is [{ } one, { } other] => OfJunction(finding, one, other),
            _ => null,
        };
    }

    private static ExonFacts OfSmall(Finding finding, TranscriptConsequence effect, LossOfFunctionVerdict? verdict)
    {
        ExonicCoding coding = ExonicCoding.Of(effect.Transcript);
        // The exons of another transcript than the one that is drawn say nothing here.
        LostExons? lost = verdict?.Transcript == effect.Transcript ? verdict.Exons : null;
        return new ExonFacts
        {
            Symbol = finding.Symbol,
            Transcript = effect.Transcript,
            Coding = coding,
            Shape = VariantShapes.Of(effect),
            Change = effect.Name?.Change ?? string.Empty,
            Mark = effect.Name?.Start,
            Exon = effect.Exon,
            Intron = effect.Intron,
            Lost = lost ?? (effect.ExonsLost.IsEmpty ? null : LostExons.Of(coding, effect.ExonsLost)),
            Kind = effect.ExonsLost.IsEmpty ? ExonLossKind.Expected : ExonLossKind.Deleted,
        };
    }

    private static ExonFacts OfJunction(Finding finding, BreakpointPlace one, BreakpointPlace other)
    {
        (BreakpointPlace first, BreakpointPlace second) = (one.Exon, one.IsInIntron).CompareTo((other.Exon, other.IsInIntron)) <= 0 ? (one, other) : (other, one);
        ExonicCoding coding = ExonicCoding.Of(first.Transcript);
        int last = second.IsInIntron ? second.Exon : second.Exon - 1;
        ImmutableArray<int> between = [.. Enumerable.Range(first.Exon + 1, Math.Max(0, last - first.Exon))];
        return new ExonFacts
        {
            Symbol = finding.Symbol,
            Transcript = first.Transcript,
            Coding = coding,
            Shape = VariantShape.Splice,
            Change = string.Empty,
            Mark = null,
            Lost = between.IsEmpty ? null : LostExons.Of(coding, between),
            Kind = ExonLossKind.Skipped,
            Junction = (first, second),
        };
    }
}
