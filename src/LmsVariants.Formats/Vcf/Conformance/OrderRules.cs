using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf.Blocks;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>Records stand contig by contig, and by position in each (VCF 4.3, section 1.6.1).</summary>
internal sealed class OrderRules(WarningLog log)
{
    // A file may choose its contigs; no assembly has as many.
    private const int MostContigs = 100_000;
    private const int LongestContig = 256;

    private readonly HashSet<string> _ended = new(StringComparer.Ordinal);
    private string? _chrom;
    private string _contig = string.Empty;
    private int _position;

    /// <summary>Checks the place of a record behind the last one.</summary>
    public void Check(string chrom, int position, long line)
    {
        if (!ReferenceEquals(chrom, _chrom))
        {
            _chrom = chrom;
            // In angle brackets it is the same contig, of the assembly file.
            StartContig(line, _chrom is ['<', .. string name, '>'] ? name : _chrom);
        }
        if (position < _position) Unsorted(line, 1);
        _position = position;
    }

    /// <summary>Checks the places of records that were passed by.</summary>
    public void Check(PassedPart passed)
    {
        Check(passed.Chrom, passed.FirstPosition, passed.Number);
        if (passed.Unsorted > 0) Unsorted(passed.FirstUnsorted, passed.Unsorted);
        _position = passed.LastPosition;
    }

    private void StartContig(long line, string contig)
    {
        if (contig == _contig) return;
        ContigIsContiguous(line, contig);
        if (_contig.Length is > 0 and <= LongestContig && _ended.Count < MostContigs) _ended.Add(_contig);
        (_contig, _position) = (contig, 0);
    }

    private void ContigIsContiguous(long line, string contig)
    {
        if (!_ended.Contains(contig)) return;
        if (log.IsFirst(nameof(ContigIsContiguous), contig, line)) log.Add(ConformanceCodes.Order, line, 1, $"CHROM: the records of contig {Quoted.Field(contig)} are not contiguous");
    }

    private void Unsorted(long line, int lines)
    {
        // Behind CHROM and its tab.
        if (log.IsFirst(nameof(Unsorted), string.Empty, line, lines)) log.Add(ConformanceCodes.Order, line, _chrom!.Length + 2, "POS: the records are not sorted by position");
    }
}
