using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Genomics.Transcripts;

/// <summary>The transcripts of one contig of one assembly, found by the bases that they span.</summary>
/// <param name="ofGene">The reporting transcripts of a gene on the assembly.</param>
internal sealed class PlacedTranscripts(Func<string, IEnumerable<Transcript>> ofGene)
{
    private readonly List<Placed> _placed = [];

    // The greatest end among all up to here: behind it nothing that begins earlier reaches. Made when first asked.
    private int[]? _reach;
    private ReportedPieces? _pieces;

    public static PlacedTranscripts None { get; } = new(_ => []);

    /// <summary>Gets what is reported on, piece by piece. Made when first asked, once all are added.</summary>
    public ReportedPieces Pieces => _pieces ?? Cut();

    public void Add(Interval span, Transcript transcript) => _placed.Add(new Placed(span.First.Value, span.Last.Value, transcript));

    /// <summary>Those that hold one of the bases from one place to another, both included.</summary>
    public IEnumerable<Transcript> Over(int first, int last)
    {
        int[] reach = _reach ?? Sort();
        int low = 0;
        int high = _placed.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_placed[middle].First <= last) low = middle + 1;
            else high = middle;
        }
        for (int i = low - 1; i >= 0 && reach[i] >= first; i--)
        {
            if (_placed[i].Last >= first) yield return _placed[i].Transcript;
        }
    }

    private ReportedPieces Cut()
    {
        lock (_placed) return _pieces ??= new ReportedPieces([.. _placed.Select(placed => (placed.First, placed.Last, placed.Transcript.Gene))], ofGene);
    }

    private int[] Sort()
    {
        lock (_placed)
        {
            if (_reach is not null) return _reach;
            _placed.Sort(static (one, other) => one.First.CompareTo(other.First));
            int[] reach = new int[_placed.Count];
            for (int i = 0; i < reach.Length; i++) reach[i] = Math.Max(_placed[i].Last, i == 0 ? 0 : reach[i - 1]);
            return _reach = reach;
        }
    }

    private sealed record Placed(int First, int Last, Transcript Transcript);
}
