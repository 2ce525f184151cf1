using System.Text;
using System.Text.Unicode;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf.Conformance;
using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Blocks;

/// <summary>Reads the lines of one block. Lines that tell of no variant are passed by together.</summary>
internal sealed class BlockScan
{
    private readonly LineBlock _block;
    private readonly VcfHeader _header;
    private readonly InputLimits _limits;
    private readonly string _file;
    private readonly RecordParser _parser;
    private readonly List<VcfPart> _parts = [];
    private readonly bool _passesBy;
    private byte[] _contig = [];
    private string _chrom = string.Empty;
    private PassedPart? _passed;
    private int _passedFrom;

    private BlockScan(string file, LineBlock block, VcfHeader header, InputLimits limits, bool passesBy)
    {
        (_file, _block, _header, _limits) = (file, block, header, limits);
        _parser = new RecordParser(file, header, limits);
        // Bytes that are no text are told line by line.
        _passesBy = passesBy && Utf8.IsValid(block.Text) && !block.Text.Contains((byte)0);
    }

    /// <summary>Reads a block.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="block">The block.</param>
    /// <param name="header">The header.</param>
    /// <param name="limits">How long a line may be.</param>
    /// <param name="passesBy">Whether records without a variant are passed by.</param>
    public static VcfBlock Read(string file, LineBlock block, VcfHeader header, InputLimits limits, bool passesBy)
    {
        BlockScan scan = new(file, block, header, limits, passesBy);
        InputFormatException? end = scan.Read();
        return new VcfBlock(block, scan._parts, end);
    }

    /// <summary>Reads lines that were passed by.</summary>
    public static IEnumerable<VcfLine> ReadPassed(PassedPart passed, RecordParser parser)
    {
        ReadOnlyMemory<byte> text = passed.Text;
        for (long number = passed.Number; !text.IsEmpty; number++)
        {
            int end = text.Span.IndexOf((byte)'\n');
            yield return parser.Parse(number, text[..end]);
            text = text[(end + 1)..];
        }
    }

    private InputFormatException? Read()
    {
        ReadOnlySpan<byte> text = _block.Text;
        int at = 0;
        for (long number = _block.FirstNumber; at < text.Length; number++)
        {
            int length = text[at..].IndexOf((byte)'\n');
            bool hasEnd = length >= 0;
            if (!hasEnd) length = text.Length - at;
            if (length > _limits.LongestLine)
            {
                EndPassed(at);
                return LongLine.At(_file, number, _limits);
            }
            if (!hasEnd || !TryPass(text.Slice(at, length), number, at))
            {
                EndPassed(at);
                Add(number, at, length);
            }
            at += length + 1;
        }
        EndPassed(text.Length);
        return null;
    }

    private bool TryPass(ReadOnlySpan<byte> line, long number, int at)
    {
        if (_contig.Length == 0 || !PlainLine.TryRead(line, _contig, _header.Columns.Length, out int position)) return false;
        if (_passed is null)
        {
            _passedFrom = at;
            _passed = new PassedPart(number, _chrom) { FirstPosition = position };
        }
        else if (position < _passed.LastPosition)
        {
            if (_passed.Unsorted++ == 0) _passed.FirstUnsorted = number;
        }
        _passed.LastPosition = position;
        _passed.Count++;
        return true;
    }

    private void EndPassed(int end)
    {
        if (_passed is null) return;
        _passed.Text = _block.Bytes.AsMemory(_passedFrom, end - _passedFrom);
        _parts.Add(_passed);
        _passed = null;
    }

    private void Add(long number, int at, int length)
    {
        ReadOnlyMemory<byte> line = _block.Bytes.AsMemory(at, length);
        if (length > 0 && line.Span[^1] == '\r') line = line[..^1];
        if (line.IsEmpty)
        {
            _parts.Add(new EmptyPart(number));
            return;
        }
        ReadOnlyMemory<byte> trimmed = TrailingTabs.Without(line, _header.Columns.Length);
        VcfLine read = _parser.Parse(number, trimmed);
        if (_passesBy && read is VcfRecord record && !ReferenceEquals(record.Chrom, _chrom)) (_chrom, _contig) = (record.Chrom, Encoding.UTF8.GetBytes(record.Chrom + '\t'));
        _parts.Add(new LinePart(read, trimmed.Length < line.Length));
    }
}
