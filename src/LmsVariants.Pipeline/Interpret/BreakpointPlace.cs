using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>Where an end of a fusion or of a splice junction lies in a transcript that is reported on.</summary>
/// <param name="Transcript">The transcript: the first of its gene, MANE Select before others, that holds the place.</param>
/// <param name="Exon">The number of the exon, or of the exon in front of the intron, from 1.</param>
/// <param name="IsInIntron">Whether it lies in the intron behind that exon.</param>
public sealed record BreakpointPlace(Transcript Transcript, int Exon, bool IsInIntron)
{
    private static readonly ImmutableArray<BreakpointPlace?> Unknown = [null, null];

    /// <summary>The places of both ends of an alteration, each null where it is not known; empty for what has no ends.</summary>
    /// <param name="reported">The alteration.</param>
    /// <param name="symbol">The gene of a splice junction.</param>
    /// <param name="assembly">The assembly of the file's coordinates; null where it has none.</param>
    /// <param name="transcripts">The transcripts.</param>
    internal static ImmutableArray<BreakpointPlace?> EndsOf(ReportedAlteration reported, string symbol, GenomeAssembly? assembly, TranscriptCatalogue transcripts)
    {
        (string First, string Second)? ends = reported switch
        {
            ReportedFusion fusion => (fusion.Breakpoint1, fusion.Breakpoint2),
            ReportedSplice splice => (splice.Breakpoint1, splice.Breakpoint2),
            _ => null,
        };
        if (ends is not { } written) return [];
        if (assembly is not GenomeAssembly build) return Unknown;
        if (reported is ReportedFusion of) return [First(written.First, of.Partners, build, transcripts), First(written.Second, of.Partners, build, transcripts)];
        // Both ends of a splice junction are counted on one transcript.
        return transcripts.OfGene(symbol)
            .Select(transcript => (First: In(transcript, written.First, build), Second: In(transcript, written.Second, build)))
            .Where(pair => pair is { First: not null, Second: not null })
            .Select(pair => ImmutableArray.Create(pair.First, pair.Second))
            .FirstOrDefault(Unknown);
    }

    private static BreakpointPlace? First(string breakpoint, ImmutableArray<string> genes, GenomeAssembly assembly, TranscriptCatalogue transcripts) =>
        genes.SelectMany(gene => transcripts.OfGene(gene)).Select(transcript => In(transcript, breakpoint, assembly)).FirstOrDefault(place => place is not null);

    private static BreakpointPlace? In(Transcript transcript, string breakpoint, GenomeAssembly assembly)
    {
        int colon = breakpoint.LastIndexOf(':');
        if (colon < 1 || !Contig.TryParse(breakpoint.AsSpan(0, colon), out Contig contig)) return null;
        if (!int.TryParse(breakpoint.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int at) || at < 1) return null;
        if (!transcript.Placements.TryGetValue(assembly, out TranscriptPlacement? placement) || placement.Contig != contig || !placement.Span.Contains(new Position(at))) return null;
        if (placement.ExonNumber(new Position(at)) is int exon) return new BreakpointPlace(transcript, exon, IsInIntron: false);
        int before = placement.Exons.Count(part => placement.Strand == Strand.Forward ? part.Last.Value < at : part.First.Value > at);
        return new BreakpointPlace(transcript, before, IsInIntron: true);
    }
}
