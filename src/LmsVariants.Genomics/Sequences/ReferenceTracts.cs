using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Sequences;

/// <summary>Stretches of known bases held in memory: what a bundle is made from, and what tests are made of.</summary>
public sealed class ReferenceTracts : IReferenceBases
{
    private readonly Dictionary<(GenomeAssembly Assembly, Contig Contig), SortedList<int, string>> _tracts = [];

    /// <summary>Gets every stretch, by assembly, contig and place.</summary>
    public IEnumerable<ReferenceTract> All =>
        from contig in _tracts.OrderBy(pair => pair.Key.Assembly).ThenBy(pair => pair.Key.Contig)
        from tract in contig.Value
        select new ReferenceTract(contig.Key.Assembly, contig.Key.Contig, tract.Key, tract.Value);

    /// <summary>Adds a stretch of the forward strand.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="contig">The contig.</param>
    /// <param name="first">The place of its first base, from 1.</param>
    /// <param name="bases">The bases, upper case, A C G T or N.</param>
    /// <exception cref="ArgumentException">It overlaps a stretch that is there and says otherwise.</exception>
    public void Add(GenomeAssembly assembly, Contig contig, int first, string bases)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentException.ThrowIfNullOrEmpty(bases);
        if (!_tracts.TryGetValue((assembly, contig), out SortedList<int, string>? there)) _tracts[(assembly, contig)] = there = [];
        int last = first + bases.Length - 1;
        foreach ((int otherFirst, string other) in there.Where(pair => pair.Key <= last && pair.Key + pair.Value.Length > first).ToArray())
        {
            int from = Math.Max(first, otherFirst);
            int to = Math.Min(last, otherFirst + other.Length - 1);
            if (!bases.AsSpan(from - first, to - from + 1).SequenceEqual(other.AsSpan(from - otherFirst, to - from + 1)))
            {
                throw new ArgumentException($"other bases are known for {assembly} {contig}:{from}-{to}", nameof(bases));
            }
            there.Remove(otherFirst);
            bases = Join(first, bases, otherFirst, other);
            first = Math.Min(first, otherFirst);
        }
        there.Add(first, bases);
    }

    /// <summary>Adds a coding sequence, exon by exon, where the bases between the exons are not known.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="placement">Where the transcript lies on it.</param>
    /// <param name="codingSequence">From start to stop codon, as this assembly has it, on the strand of the transcript.</param>
    public void AddCoding(GenomeAssembly assembly, TranscriptPlacement placement, string codingSequence)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(codingSequence.Length, placement.CodingLength, nameof(codingSequence));
        int taken = 0;
        foreach (Interval exon in placement.Exons)
        {
            int first = Math.Max(exon.First.Value, placement.CodingRegion.First.Value);
            int last = Math.Min(exon.Last.Value, placement.CodingRegion.Last.Value);
            if (first > last) continue;
            string part = codingSequence.Substring(taken, last - first + 1);
            taken += part.Length;
            Add(assembly, placement.Contig, first, placement.Strand == Strand.Forward ? part : Nucleotides.ReverseComplement(part));
        }
    }

    /// <inheritdoc/>
    public void Read(GenomeAssembly assembly, Contig contig, int first, Span<char> target)
    {
        target.Fill('N');
        if (!_tracts.TryGetValue((assembly, contig), out SortedList<int, string>? there)) return;
        foreach ((int start, string bases) in there)
        {
            int from = Math.Max(first, start);
            int to = Math.Min(first + target.Length, start + bases.Length);
            if (from < to) bases.AsSpan(from - start, to - from).CopyTo(target[(from - first)..]);
        }
    }

    private static string Join(int first, string bases, int otherFirst, string other)
    {
        int from = Math.Min(first, otherFirst);
        int to = Math.Max(first + bases.Length, otherFirst + other.Length);
        char[] joined = new char[to - from];
        other.CopyTo(0, joined, otherFirst - from, other.Length);
        bases.CopyTo(0, joined, first - from, bases.Length);
        return new string(joined);
    }
}

/// <summary>A stretch of known bases of the forward strand.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Contig">The contig.</param>
/// <param name="First">The place of the first base, from 1.</param>
/// <param name="Bases">The bases.</param>
public sealed record ReferenceTract(GenomeAssembly Assembly, Contig Contig, int First, string Bases);
