using System.Collections.Immutable;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>Places that a genome VCF lists without a call, neighbours put together: there the reference was not shown, so nothing is negative there.</summary>
internal sealed class UncalledStretches
{
    // A panel has a few thousand; beyond that the list says no more than its length.
    private const int Most = 20_000;
    private readonly ImmutableArray<ReportedSegment>.Builder _stretches = ImmutableArray.CreateBuilder<ReportedSegment>();
    private string _chromosome = string.Empty;
    private int _first;
    private int _last;

    /// <summary>Gets how many bases were without a call.</summary>
    public long Bases { get; private set; }

    public void Add(string chromosome, int first, int last)
    {
        Bases += last - first + 1L;
        if (_chromosome == chromosome && first <= _last + 1 && first >= _first)
        {
            _last = Math.Max(_last, last);
            return;
        }
        Close();
        (_chromosome, _first, _last) = (chromosome, first, last);
    }

    public ImmutableArray<ReportedSegment> Take()
    {
        Close();
        return _stretches.ToImmutable();
    }

    private void Close()
    {
        if (_chromosome.Length > 0 && _stretches.Count < Most) _stretches.Add(new ReportedSegment(_chromosome, _first, _last));
        _chromosome = string.Empty;
    }
}
