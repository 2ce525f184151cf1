using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>Records stand contig by contig, and by position in each (VCF 4.3, section 1.6.1).</summary>
internal sealed class OrderRules
{
    // A file may choose its contigs; no assembly has as many.
    private const int MostContigs = 100_000;
    private const int LongestContig = 256;

    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);
    private string? _chrom;
    private string _contig = string.Empty;
    private int _position;

    /// <summary>Checks the place of a record behind the last one.</summary>
    public void Check(in RecordView view)
    {
        if (!ReferenceEquals(view.Record.Chrom, _chrom))
        {
            _chrom = view.Record.Chrom;
            // In angle brackets it is the same contig, of the assembly file.
            StartContig(view, _chrom is ['<', .. string name, '>'] ? name : _chrom);
        }
        IsSorted(view);
        _position = view.Record.Pos;
    }

    private void StartContig(in RecordView view, string contig)
    {
        if (contig == _contig) return;
        ContigIsContiguous(view, contig);
        if (_contig.Length is > 0 and <= LongestContig && _ended.Count < MostContigs) _ended.Add(_contig);
        (_contig, _position) = (contig, 0);
    }

    private void ContigIsContiguous(in RecordView view, string contig)
    {
        if (!_ended.Contains(contig)) return;
        if (view.IsFirst(nameof(ContigIsContiguous), contig)) view.Tell(ConformanceCodes.Order, VcfColumn.Chrom, $"CHROM: the records of contig {Quoted.Field(contig)} are not contiguous");
    }

    private void IsSorted(in RecordView view)
    {
        if (view.Record.Pos >= _position) return;
        if (view.IsFirst(nameof(IsSorted))) view.Tell(ConformanceCodes.Order, VcfColumn.Pos, "POS: the records are not sorted by position");
    }
}
