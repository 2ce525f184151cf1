using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>Packs the bases of one stretch as they come, so that a chromosome need not be held as text.</summary>
public sealed class TractPacker
{
    private readonly GenomeAssembly _assembly;
    private readonly Contig _contig;
    private readonly int _first;
    private readonly List<byte> _packed = [];
    private readonly ImmutableArray<Interval>.Builder _unknown = ImmutableArray.CreateBuilder<Interval>();
    private int _length;
    private int _unknownSince;

    /// <summary>Begins a stretch.</summary>
    public TractPacker(GenomeAssembly assembly, Contig contig, int first) => (_assembly, _contig, _first) = (assembly, contig, first);

    /// <summary>Packs stretches that touch or overlap as one.</summary>
    public static IEnumerable<PackedTract> Pack(ReferenceTracts tracts)
    {
        TractPacker? open = null;
        ReferenceTract? before = null;
        foreach (ReferenceTract tract in tracts.All)
        {
            if (before is null || before.Assembly != tract.Assembly || before.Contig != tract.Contig || before.First + before.Bases.Length != tract.First)
            {
                if (open?.Done() is PackedTract done) yield return done;
                open = new TractPacker(tract.Assembly, tract.Contig, tract.First);
            }
            open!.Add(tract.Bases);
            before = tract;
        }
        if (open?.Done() is PackedTract last) yield return last;
    }

    /// <summary>Adds bases; those that are no A C G T are not known.</summary>
    public void Add(ReadOnlySpan<char> bases)
    {
        foreach (char letter in bases)
        {
            int code = TwoBit.Of(letter);
            int place = _first + _length;
            if (code < 0 && _unknownSince == 0) _unknownSince = place;
            if (code >= 0) CloseUnknown(place);
            if (_length % 4 == 0) _packed.Add(0);
            _packed[^1] |= (byte)(Math.Max(code, 0) << (6 - (2 * (_length % 4))));
            _length++;
        }
    }

    /// <summary>The stretch; null where nothing was added.</summary>
    public PackedTract? Done()
    {
        if (_length == 0) return null;
        CloseUnknown(_first + _length);
        return new PackedTract(_assembly, _contig, new Interval(_first, _first + _length - 1), _unknown.ToImmutable(), [.. _packed]);
    }

    private void CloseUnknown(int place)
    {
        if (_unknownSince > 0) _unknown.Add(new Interval(_unknownSince, place - 1));
        _unknownSince = 0;
    }
}
