using System.Collections.Immutable;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>Places that a genome VCF lists without a call, neighbours put together: there the reference was not shown, so nothing is negative there.</summary>
internal sealed class UncalledStretches
{
    // A panel has a few thousand, and at most one for two of its bases. Beyond that the list is cut, which is told.
    private const int Most = 1_000_000;
    private readonly ImmutableArray<ReportedSegment>.Builder _stretches = ImmutableArray.CreateBuilder<ReportedSegment>();
    private string _chromosome = string.Empty;
    private int _first;
    private int _last;

    /// <summary>Gets how many bases were without a call.</summary>
    public long Bases { get; private set; }

    /// <summary>Gets how many stretches the list has no room for.</summary>
    public long Left { get; private set; }

    public void Add(string chromosome, int first, int last)
    {
        if (_chromosome == chromosome && first <= _last + 1L && first >= _first)
        {
            // A place that stands in two records is counted once.
            Bases += Math.Max(0, last - _last);
            _last = Math.Max(_last, last);
            return;
        }
        Bases += last - first + 1L;
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
        if (_chromosome.Length == 0) return;
        if (_stretches.Count < Most) _stretches.Add(new ReportedSegment(_chromosome, _first, _last));
        else Left++;
        _chromosome = string.Empty;
    }
}
