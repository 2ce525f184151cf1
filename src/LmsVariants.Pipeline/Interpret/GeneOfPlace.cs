using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>The gene of an event that its file gives by place alone, as far as the reference bundle knows it.</summary>
/// <param name="Symbol">The gene; empty where none follows from the place.</param>
/// <param name="Note">What the place says, in words; empty where nothing.</param>
internal readonly record struct GeneOfPlace(string Symbol, Phrase Note)
{
    private static readonly GeneOfPlace None = new(string.Empty, Phrase.Empty);

    /// <summary>
    /// A change of copies is one of the gene that it covers whole, and of none that it only touches; a splice variant is one of
    /// the gene that holds both of its ends. Of a fusion the place names the genes at its ends and not which part of them is joined.
    /// </summary>
    public static GeneOfPlace Of(ReportedAlteration reported, GenomeAssembly? assembly, TranscriptCatalogue transcripts)
    {
        if (reported.Gene.Length > 0 || assembly is not GenomeAssembly build) return None;
        return reported switch
        {
            ReportedCopyNumber { Segment: ReportedSegment segment } when Contig.TryParse(segment.Chromosome, out Contig contig) => OfSegment(segment, contig, build, transcripts),
            ReportedSplice splice => OfEnds(splice.Breakpoint1, splice.Breakpoint2, build, transcripts, isOneGene: true),
            ReportedFusion fusion => OfEnds(fusion.Breakpoint1, fusion.Breakpoint2, build, transcripts, isOneGene: false),
            _ => None,
        };
    }

    private static GeneOfPlace OfSegment(ReportedSegment segment, Contig contig, GenomeAssembly assembly, TranscriptCatalogue transcripts)
    {
        string[] touched = [.. transcripts.GenesAt(assembly, contig, segment.Start, segment.Stop)];
        string[] covered = [.. touched.Where(symbol => transcripts.OfGene(symbol)
            .Select(transcript => transcript.Placements.GetValueOrDefault(assembly)).OfType<TranscriptPlacement>()
            .All(placement => placement.Span.First.Value >= segment.Start && placement.Span.Last.Value <= segment.Stop))];
        Phrase note = (touched.Length, covered.Length) switch
        {
            (0, _) => Phrase.Empty,
            (_, 0) => $"the file names no gene; the stretch touches and does not cover {string.Join(", ", touched)}",
            _ => $"the file names no gene; the stretch covers {string.Join(", ", covered)}",
        };
        return new GeneOfPlace(covered is [string only] ? only : string.Empty, note);
    }

    private static GeneOfPlace OfEnds(string first, string second, GenomeAssembly assembly, TranscriptCatalogue transcripts, bool isOneGene)
    {
        string[] here = GenesAt(first, assembly, transcripts);
        string[] there = GenesAt(second, assembly, transcripts);
        if (here.Length + there.Length == 0) return None;
        Phrase note = (here.Length, there.Length) switch
        {
            (0, _) => $"the file names no gene; the ends lie in no gene of the reference bundle and {string.Join(", ", there)}",
            (_, 0) => $"the file names no gene; the ends lie in {string.Join(", ", here)} and in none of the reference bundle",
            _ => $"the file names no gene; the ends lie in {string.Join(", ", here)} and {string.Join(", ", there)}",
        };
        return new GeneOfPlace(isOneGene && here.Intersect(there, StringComparer.Ordinal).ToArray() is [string only] ? only : string.Empty, note);
    }

    private static string[] GenesAt(string breakpoint, GenomeAssembly assembly, TranscriptCatalogue transcripts)
    {
        int colon = breakpoint.LastIndexOf(':');
        return colon > 0 && Contig.TryParse(breakpoint.AsSpan(0, colon), out Contig contig) && int.TryParse(breakpoint.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int at)
            ? [.. transcripts.GenesAt(assembly, contig, at, at)]
            : [];
    }
}
