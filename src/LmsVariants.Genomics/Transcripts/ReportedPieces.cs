using System.Collections.Immutable;

namespace LmsVariants.Genomics.Transcripts;

/// <summary>What is reported on over some bases.</summary>
/// <param name="Genes">The symbols of the genes, in alphabetical order.</param>
/// <param name="Transcripts">Their reporting transcripts on the assembly, gene by gene, MANE Select first.</param>
internal sealed record ReportedPiece(ImmutableArray<string> Genes, ImmutableArray<Transcript> Transcripts)
{
    public static ReportedPiece None { get; } = new([], []);
}

/// <summary>A contig cut wherever a gene begins or ends, so that over all of a piece the same transcripts are reported.</summary>
/// <remarks>The places of the cuts stand alone in one array: a search among those of a whole genome stays in the cache, and an answer is no new object.</remarks>
internal sealed class ReportedPieces
{
    private readonly int[] _starts;
    private readonly ReportedPiece[] _pieces;
    private readonly Func<string, IEnumerable<Transcript>> _ofGene;

    /// <summary>Cuts a contig.</summary>
    /// <param name="spans">From the first base of a transcript to its last, with its gene.</param>
    /// <param name="ofGene">The reporting transcripts of a gene on the assembly.</param>
    public ReportedPieces(IReadOnlyCollection<(int First, int Last, string Gene)> spans, Func<string, IEnumerable<Transcript>> ofGene)
    {
        _ofGene = ofGene;
        (int At, string Gene, int Change)[] ends = [.. spans.Select(span => (span.First, span.Gene, 1)), .. spans.Select(span => (span.Last + 1, span.Gene, -1))];
        Array.Sort(ends, static (one, other) => one.At.CompareTo(other.At));
        List<int> starts = [];
        List<ReportedPiece> pieces = [];
        SortedDictionary<string, int> open = new(StringComparer.Ordinal);
        for (int i = 0; i < ends.Length; i++)
        {
            int transcripts = open.GetValueOrDefault(ends[i].Gene) + ends[i].Change;
            if (transcripts == 0) open.Remove(ends[i].Gene);
            else open[ends[i].Gene] = transcripts;
            if (i + 1 < ends.Length && ends[i + 1].At == ends[i].At) continue;
            // Two transcripts of one gene seldom end at one base; only where the genes change is a cut.
            if (pieces.Count > 0 && pieces[^1].Genes.AsSpan().SequenceEqual([.. open.Keys])) continue;
            starts.Add(ends[i].At);
            pieces.Add(Of([.. open.Keys]));
        }
        (_starts, _pieces) = ([.. starts], [.. pieces]);
    }

    /// <summary>What is reported on over the bases from one place to another, both included.</summary>
    public ReportedPiece Over(int first, int last)
    {
        int at = Holding(first);
        ReportedPiece found = at < 0 ? ReportedPiece.None : _pieces[at];
        for (at++; at < _pieces.Length && _starts[at] <= last; at++)
        {
            ReportedPiece next = _pieces[at];
            if (found.Genes.IsEmpty) found = next;
            else if (!next.Genes.IsEmpty) found = Of([.. found.Genes.Union(next.Genes, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        }
        return found;
    }

    // The piece that holds the place; -1 in front of the first.
    private int Holding(int place)
    {
        int found = Array.BinarySearch(_starts, place);
        return found >= 0 ? found : ~found - 1;
    }

    private ReportedPiece Of(ImmutableArray<string> genes) => genes.IsEmpty ? ReportedPiece.None : new ReportedPiece(genes, [.. genes.SelectMany(_ofGene)]);
}
