using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>The bases of a bundle, unpacked where they are read. Safe to read from several threads at once.</summary>
public sealed class PackedBases : IReferenceBases
{
    private const int ChunkBytes = 1024;
    private readonly PackedSource _source;

    // By assembly, then by the name of the contig: the cheapest key that a reader of a few bases can ask with.
    private readonly Dictionary<string, List<Tract>>[] _byContig = [.. Enum.GetValues<GenomeAssembly>().Select(_ => new Dictionary<string, List<Tract>>(StringComparer.Ordinal))];

    internal PackedBases(PackedSource source, IEnumerable<Tract> tracts)
    {
        _source = source;
        foreach (Tract tract in tracts)
        {
            Dictionary<string, List<Tract>> contigs = _byContig[(int)tract.Assembly];
            if (!contigs.TryGetValue(tract.Contig.Name, out List<Tract>? there)) contigs.Add(tract.Contig.Name, there = []);
            there.Add(tract);
        }
        foreach (List<Tract> there in _byContig.SelectMany(contigs => contigs.Values)) there.Sort(static (one, other) => one.First.CompareTo(other.First));
    }

    /// <summary>Gets every stretch as it is packed, by assembly, contig and place.</summary>
    public IEnumerable<PackedTract> Tracts => Ordered.Select(tract =>
    {
        byte[] packed = new byte[TwoBit.BytesFor(tract.Length)];
        _source.Read(tract.Offset, packed);
        return new PackedTract(tract.Assembly, tract.Contig, tract.Where, tract.Unknown, packed);
    });

    /// <summary>Gets where bases are known, by assembly, contig and place; the unknown ones inside a stretch included.</summary>
    public IEnumerable<(GenomeAssembly Assembly, Contig Contig, Interval Where)> Stretches => Ordered.Select(tract => (tract.Assembly, tract.Contig, tract.Where));

    private IEnumerable<Tract> Ordered => _byContig.SelectMany(contigs => contigs.Values.OrderBy(there => there[0].Contig)).SelectMany(there => there);

    /// <summary>Holds stretches in memory.</summary>
    public static PackedBases Of(IEnumerable<PackedTract> tracts)
    {
        List<Tract> places = [];
        using MemoryStream bytes = new();
        foreach (PackedTract tract in tracts)
        {
            places.Add(new Tract(tract.Assembly, tract.Contig, tract.Where, bytes.Length, tract.Unknown));
            bytes.Write(tract.Packed);
        }
        return new PackedBases(new PackedSource.InMemory(bytes.ToArray()), places);
    }

    /// <inheritdoc/>
    public void Read(GenomeAssembly assembly, Contig contig, int first, Span<char> target)
    {
        if (!_byContig[(int)assembly].TryGetValue(contig.Name, out List<Tract>? tracts))
        {
            target.Fill('N');
            return;
        }
        // Counted in long: a place behind the end of the contig may lie behind the largest integer.
        long end = (long)first + target.Length;
        long filled = first;
        for (int i = FirstReaching(tracts, first); i < tracts.Count && tracts[i].First < end; i++)
        {
            Tract tract = tracts[i];
            long from = Math.Max(first, tract.First);
            long to = Math.Min(end, tract.Last + 1L);
            target[(int)(filled - first)..(int)(from - first)].Fill('N');
            Read(tract, (int)from, target[(int)(from - first)..(int)(to - first)]);
            filled = to;
        }
        target[(int)(filled - first)..].Fill('N');
    }

    private void Read(Tract tract, int from, Span<char> target)
    {
        Span<byte> packed = stackalloc byte[ChunkBytes];
        int at = from - tract.First;
        for (Span<char> rest = target; rest.Length > 0;)
        {
            int skip = at % 4;
            int count = Math.Min(rest.Length, (ChunkBytes * 4) - skip);
            Span<byte> part = packed[..TwoBit.BytesFor(skip + count)];
            _source.Read(tract.Offset + (at / 4), part);
            TwoBit.Decode(part, skip, rest[..count]);
            rest = rest[count..];
            at += count;
        }
        foreach (Interval unknown in tract.Unknown)
        {
            int first = Math.Max(unknown.First.Value, from);
            int last = Math.Min(unknown.Last.Value, from + target.Length - 1);
            if (first <= last) target.Slice(first - from, last - first + 1).Fill('N');
        }
    }

    // The first stretch that ends at the place or behind it.
    private static int FirstReaching(List<Tract> tracts, int place)
    {
        (int low, int high) = (0, tracts.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (tracts[middle].Last < place) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Where a stretch lies on its assembly and among the packed bytes.</summary>
    internal sealed record Tract(GenomeAssembly Assembly, Contig Contig, Interval Where, long Offset, ImmutableArray<Interval> Unknown)
    {
        public int First { get; } = Where.First.Value;

        public int Last { get; } = Where.Last.Value;

        public int Length => Where.Length;
    }
}
