using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.App.Commands.Reference;

/// <summary>How much of its genes a bundle knows.</summary>
/// <param name="Lines">The figures, one to a line.</param>
internal sealed record BundleCounts(ImmutableArray<string> Lines)
{
    public static BundleCounts Of(ImmutableArray<Transcript> transcripts)
    {
        IGrouping<string, Transcript>[] genes = [.. transcripts.Where(t => t.Status != TranscriptStatus.Other).GroupBy(t => t.Gene, StringComparer.Ordinal)];
        string byStatus = string.Join(", ", transcripts.GroupBy(t => t.Status).OrderBy(group => group.Key).Select(group => $"{group.Count()} {Word(group.Key)}"));
        return new BundleCounts(
        [
            $"genes        {genes.Length}",
            $"transcripts  {transcripts.Length}: {byStatus}",
            $"counterparts {transcripts.Count(t => t.Counterpart is not null)} transcripts that MANE pairs with one of the other collection",
            $"with bases   {transcripts.Count(HasCoding)} transcripts from start to stop codon",
            $"whole genes  {genes.Count(gene => gene.All(IsWhole))} with every intron of the transcripts that are reported on",
            $"UTRs known   {transcripts.Count(HasTranscript)} transcripts",
        ]);
    }

    private static string Word(TranscriptStatus status) => status switch
    {
        TranscriptStatus.ManeSelect => "MANE Select",
        TranscriptStatus.ManePlusClinical => "MANE Plus Clinical",
        TranscriptStatus.Reporting => "reporting",
        _ => "other",
    };

    // Each looks at a copy: the bases of a genome's transcripts need not stay in memory.
    private static bool HasCoding(Transcript transcript) => (transcript with { }).CodingSequence is { Length: > 0 };

    private static bool HasTranscript(Transcript transcript) => (transcript with { }).Sequence.Bases is { Length: > 0 } bases && !bases.Contains('N', StringComparison.Ordinal);

    private static bool IsWhole(Transcript transcript) => transcript.Placements.All(pair =>
    {
        Interval span = pair.Value.Span;
        char[] bases = new char[span.Length];
        transcript.Bases.Read(pair.Key, pair.Value.Contig, span.First.Value, bases);
        return Array.IndexOf(bases, 'N') < 0;
    });
}
