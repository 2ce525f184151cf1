using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LmsVariants.Formats.Bgzf;
using LmsVariants.Formats.InOrder;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf.Blocks;
using LmsVariants.Formats.Vcf.Conformance;
using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf;

/// <summary>Reads VCF 4.x as a stream: the header when it is opened, then line by line, in order, in constant memory.</summary>
/// <remarks>
/// VCF 4.1 to 4.4, section 1. Plain text, gzip or BGZF, told apart by their first bytes. A header is read with tolerance, as
/// callers write it; a record is read strictly, and one that cannot be read does not end the file. Where header or records
/// depart from the specification and can be read all the same, <see cref="Warnings"/> says so.
/// </remarks>
public sealed class VcfReader : IDisposable
{
    private static readonly UTF8Encoding Tolerant = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    private readonly string _file;
    private readonly UnpackedText _text;
    private readonly ByteLines _lines;
    private readonly InputLimits _limits;
    private readonly bool _leaveOpen;
    private readonly WarningLog _log;
    private readonly int _version;

    private VcfReader(string file, UnpackedText text, InputLimits limits, bool leaveOpen)
    {
        (_file, _text, _limits, _leaveOpen) = (file, text, limits, leaveOpen);
        _lines = new ByteLines(file, text, limits);
        _log = new WarningLog(file);
        Header = ReadHeader();
        _version = VersionOf(Header.Version);
        HeaderConformance.Check(Header, _version, _log);
    }

    /// <summary>Gets the header.</summary>
    public VcfHeader Header { get; }

    /// <summary>Gets where the file departs from the specification, each kind of fault once with its first line.</summary>
    /// <value>
    /// Those of the header from the start; those of the records grow while lines are read, and when the last was read each
    /// says how many more lines have it. Nothing in them tells of a patient.
    /// </value>
    public IReadOnlyList<InputWarning> Warnings => _log.Warnings;

    /// <summary>Reads the header.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="stream">The bytes.</param>
    /// <param name="limits">How long a line may be.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the reader goes.</param>
    /// <param name="threads">How many threads unpack a BGZF file.</param>
    /// <exception cref="InputFormatException">It is no VCF 4.x, or its header cannot be read.</exception>
    public static VcfReader Open(string file, Stream stream, InputLimits limits, bool leaveOpen = false, int threads = 1) =>
        new(file, new UnpackedText(file, stream, limits, threads), limits, leaveOpen);

    /// <summary>Whether the first bytes of a file, unpacked, are those of a VCF.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => WithoutMark(head).StartsWith("##fileformat=VCF"u8);

    /// <summary>The lines behind the header, in order, each read when it is asked for; once only.</summary>
    /// <exception cref="InputFormatException">A line is longer than the limit, or the compression is broken: nothing behind it can be read.</exception>
    public IEnumerable<VcfLine> ReadLines()
    {
        try
        {
            foreach (VcfLine line in ReadRecords()) yield return line;
            HasItsEnd(_lines.Number, _lines.LastLineIsOpen);
        }
        finally
        {
            _log.Complete();
        }
    }

    /// <summary>The lines behind the header block by block, each block read and worked on apart from the others, on several threads; the results in the order of the file, once only.</summary>
    /// <param name="threads">How many threads work; the results do not depend on it.</param>
    /// <param name="passesBy">Whether records that tell of no variant are passed by as a <see cref="PassedPart"/> where nothing can be wrong with them.</param>
    /// <param name="work">What is made of a block. The block and its records are gone when the next result is asked for.</param>
    /// <exception cref="InputFormatException">A line is longer than the limit, or the compression is broken: nothing behind it can be read.</exception>
    public IEnumerable<BlockResult<T>> ReadBlocks<T>(int threads, bool passesBy, Func<VcfBlock, T> work) => ReadBlocks(threads, passesBy, work, LineBlocks.BestSize);

    /// <inheritdoc cref="ReadBlocks{T}(int, bool, Func{VcfBlock, T})"/>
    internal IEnumerable<BlockResult<T>> ReadBlocks<T>(int threads, bool passesBy, Func<VcfBlock, T> work, int size)
    {
        using LeftBytes behindHeader = new(_lines.Ahead, _text);
        LineBlocks blocks = new(behindHeader, _lines.Number, _limits, _file, size);
        BlockConformance conformance = new(_file, Header, _limits, _version, _log);
        try
        {
            foreach ((VcfBlock block, T made) in OrderedWork.Of(blocks.Read(), threads, Work))
            {
                yield return new BlockResult<T>(made, conformance.Follow(block));
                block.GiveBack();
                if (block.End is not null) throw block.End;
            }
            HasItsEnd(blocks.LastNumber, blocks.LastLineIsOpen);
        }
        finally
        {
            _log.Complete();
        }

        (VcfBlock Block, T Made) Work(LineBlock lines)
        {
            VcfBlock block = BlockScan.Read(_file, lines, Header, _limits, passesBy);
            return (block, work(block));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_leaveOpen) _text.Dispose();
    }

    private IEnumerable<VcfLine> ReadRecords()
    {
        RecordParser parser = new(_file, Header, _limits);
        BodyConformance conformance = new(Header, _version, _log);
        EmptyLines empty = new(_file);
        while (_lines.TryRead(out ReadOnlyMemory<byte> line))
        {
            if (line.IsEmpty)
            {
                empty.Add(_lines.Number);
                continue;
            }
            if (empty.BeforeRecord() is VcfRefusal gone) yield return gone;
            ReadOnlyMemory<byte> trimmed = TrailingTabs.Without(line, Header.Columns.Length);
            if (trimmed.Length < line.Length) TrailingTabs.Tell(_log, _lines.Number);
            VcfLine read = parser.Parse(_lines.Number, trimmed);
            if (read is VcfRecord record) conformance.Check(record);
            yield return read;
        }
    }

    // VCF 4.3, section 1.2: every line has its end. SAM specification, section 4.1.2: so has a BGZF file.
    private void HasItsEnd(long lastNumber, bool isOpen)
    {
        if (_version >= 3 && isOpen) _log.Add(ConformanceCodes.Layout, lastNumber, 0, "there is no newline at the end of the file, which may be cut short");
        if (_text.MayBeCutShort) _log.Add(ConformanceCodes.CutShort, 0, 0, "the block that ends a BGZF file is missing: the file may be cut short");
    }

    private static int VersionOf(string version) => version["VCFv4.".Length] - '0';

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        return head.StartsWith(mark) ? head[mark.Length..] : head;
    }

    private VcfHeader ReadHeader()
    {
        if (!_lines.TryRead(out ReadOnlyMemory<byte> first)) throw Refuse(0, InputCodes.EmptyFile, "file", "content", "an empty file");
        string format = Tolerant.GetString(WithoutMark(first.Span)).TrimEnd();
        const string Start = "##fileformat=VCFv4.";
        if (!format.StartsWith(Start, StringComparison.Ordinal) || format.Length == Start.Length || !char.IsAsciiDigit(format[Start.Length]))
        {
            throw Refuse(1, VcfCodes.NotVcf, "fileformat", "##fileformat=VCFv4.1 to 4.5", Quoted.Field(format));
        }
        string version = format["##fileformat=".Length..];
        if (version is not ("VCFv4.1" or "VCFv4.2" or "VCFv4.3" or "VCFv4.4")) _log.Add(InputCodes.UnknownVersion, 1, 1, $"the version {Quoted.Field(version)} is none of VCFv4.1 to VCFv4.4; the file is read as those are");
        List<string> lines = [format];
        List<VcfMetaLine> meta = [VcfMetaLine.Read(format) with { Line = 1 }];
        while (_lines.TryRead(out ReadOnlyMemory<byte> line))
        {
            string text = Tolerant.GetString(line.Span);
            if (text.Length == 0)
            {
                if (_log.IsFirst(nameof(ReadHeader), string.Empty, _lines.Number)) _log.Add(ConformanceCodes.Layout, _lines.Number, 0, "an empty line stands in the header");
                continue;
            }
            if (text.StartsWith("##", StringComparison.Ordinal))
            {
                lines.Add(text);
                meta.Add(VcfMetaLine.Read(text) with { Line = _lines.Number });
                continue;
            }
            if (text[0] != '#') break;
            string columns = text.TrimEnd('\t');
            if (columns.Length < text.Length) _log.Add(ConformanceCodes.Layout, _lines.Number, 0, "tabs behind the last column name were passed over");
            lines.Add(columns);
            return new VcfHeader(version, [.. lines], [.. meta], ReadColumns(columns), _lines.Number);
        }
        throw Refuse(_lines.Number, VcfCodes.BadColumnLine, "header", "a line #CHROM POS ID REF ALT ... before the records", "none");
    }

    private ImmutableArray<string> ReadColumns(string text)
    {
        int count = text.AsSpan().Count('\t') + 1;
        if (count > _limits.MostColumns) throw Refuse(_lines.Number, InputCodes.TooLarge, "header", Columns(_limits.MostColumns, "at most "), Columns(count));
        ImmutableArray<string> columns = [.. text.Split('\t')];
        for (int i = 0; i < VcfColumn.Names.Length; i++)
        {
            // A file of sites stops after INFO.
            if (i == VcfColumn.Format && columns.Length == i) break;
            if (i < columns.Length && columns[i] == VcfColumn.Names[i]) continue;
            throw Refuse(_lines.Number, VcfCodes.BadColumnLine, "header", $"a column '{VcfColumn.Names[i]}', set off by tabs", i < columns.Length ? "another one" : "the end of the line");
        }
        HashSet<string> samples = new(StringComparer.Ordinal);
        foreach (string sample in columns.Skip(VcfColumn.FirstSample))
        {
            // The name of a sample may be that of a patient: it is not printed.
            if (sample.Length == 0) throw Refuse(_lines.Number, InputCodes.FieldEmpty, "sample", "a name", "nothing");
            if (!samples.Add(sample)) throw Refuse(_lines.Number, InputCodes.Duplicate, "sample", "each name once", "one that stands twice");
        }
        return columns;
    }

    private static string Columns(int count, string before = "") => string.Create(CultureInfo.InvariantCulture, $"{before}{count} columns");

    private InputFormatException Refuse(long line, string code, string field, string expected, string found) =>
        new(new InputProblem(code, new SourceLocation(_file, line, line == 0 ? 0 : 1), field, expected, found));
}
