using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Genomics.Transcripts;

/// <summary>The transcripts of one contig of one assembly, found by the bases that they span.</summary>
internal sealed class PlacedTranscripts
{
    private readonly (int First, int Last, Transcript Transcript)[] _byStart;

    // The greatest end among all up to here: behind it nothing that begins earlier reaches.
    private readonly int[] _reach;

    public PlacedTranscripts(GenomeAssembly assembly, IEnumerable<Transcript> transcripts)
    {
        _byStart =
        [
            .. transcripts.Select(transcript => (Span: transcript.Placements[assembly].Span, transcript))
                .Select(pair => (pair.Span.First.Value, pair.Span.Last.Value, pair.transcript))
                .OrderBy(placed => placed.Item1),
        ];
        _reach = new int[_byStart.Length];
        for (int i = 0; i < _reach.Length; i++) _reach[i] = Math.Max(_byStart[i].Last, i == 0 ? 0 : _reach[i - 1]);
    }

    public static PlacedTranscripts None { get; } = new(GenomeAssembly.Other, []);

    /// <summary>Those that hold one of the bases from one place to another, both included.</summary>
    public IEnumerable<Transcript> Over(int first, int last)
    {
        int low = 0;
        int high = _byStart.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_byStart[middle].First <= last) low = middle + 1;
            else high = middle;
        }
        for (int i = low - 1; i >= 0 && _reach[i] >= first; i--)
        {
            if (_byStart[i].Last >= first) yield return _byStart[i].Transcript;
        }
    }
}
