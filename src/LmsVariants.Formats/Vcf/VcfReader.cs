using System.Collections.Immutable;
using System.Text;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf;

/// <summary>Reads VCF 4.x as a stream: the header when it is opened, then line by line, in order, in constant memory.</summary>
/// <remarks>
/// VCF 4.1 to 4.3, section 1. Plain text, gzip or BGZF, told apart by their first bytes. A header is read with tolerance, as
/// callers write it; a record is read strictly, and one that cannot be read does not end the file.
/// </remarks>
public sealed class VcfReader : IDisposable
{
    private static readonly UTF8Encoding Tolerant = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    private readonly string _file;
    private readonly Stream _text;
    private readonly ByteLines _lines;
    private readonly bool _leaveOpen;

    private VcfReader(string file, Stream text, InputLimits limits, bool leaveOpen)
    {
        (_file, _text, _leaveOpen) = (file, text, leaveOpen);
        _lines = new ByteLines(file, text, limits);
        Header = ReadHeader();
    }

    /// <summary>Gets the header.</summary>
    public VcfHeader Header { get; }

    /// <summary>Reads the header.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="stream">The bytes.</param>
    /// <param name="limits">How long a line may be.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the reader goes.</param>
    /// <exception cref="InputFormatException">It is no VCF 4.x, or its header cannot be read.</exception>
    public static VcfReader Open(string file, Stream stream, InputLimits limits, bool leaveOpen = false) =>
        new(file, PlainOrGzip.Open(stream), limits, leaveOpen);

    /// <summary>Whether the first bytes of a file, unpacked, are those of a VCF.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head) => WithoutMark(head).StartsWith("##fileformat=VCF"u8);

    /// <summary>The lines behind the header, in order, each read when it is asked for; once only.</summary>
    /// <exception cref="InputFormatException">A line is longer than the limit, or the compression is broken: nothing behind it can be read.</exception>
    public IEnumerable<VcfLine> ReadLines()
    {
        RecordParser parser = new(_file, Header);
        long firstEmpty = 0;
        while (_lines.TryRead(out ReadOnlyMemory<byte> line))
        {
            if (line.IsEmpty)
            {
                if (firstEmpty == 0) firstEmpty = _lines.Number;
                continue;
            }
            // Empty lines at the very end are what an editor leaves; between records they are a sign that something is gone.
            if (firstEmpty != 0)
            {
                yield return new VcfRefusal(firstEmpty, new InputProblem(VcfCodes.EmptyLine, new SourceLocation(_file, firstEmpty, 1), "line", "a record", "an empty line"));
                firstEmpty = 0;
            }
            yield return parser.Parse(_lines.Number, line);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_leaveOpen) _text.Dispose();
    }

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
        List<string> lines = [format];
        List<VcfMetaLine> meta = [VcfMetaLine.Read(format)];
        while (_lines.TryRead(out ReadOnlyMemory<byte> line))
        {
            string text = Tolerant.GetString(line.Span);
            if (text.Length == 0) continue;
            if (text.StartsWith("##", StringComparison.Ordinal))
            {
                lines.Add(text);
                meta.Add(VcfMetaLine.Read(text));
                continue;
            }
            if (text[0] != '#') break;
            lines.Add(text);
            return new VcfHeader(format["##fileformat=".Length..], [.. lines], [.. meta], ReadColumns(text));
        }
        throw Refuse(_lines.Number, VcfCodes.BadColumnLine, "header", "a line #CHROM POS ID REF ALT ... before the records", "none");
    }

    private ImmutableArray<string> ReadColumns(string text)
    {
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

    private InputFormatException Refuse(long line, string code, string field, string expected, string found) =>
        new(new InputProblem(code, new SourceLocation(_file, line, line == 0 ? 0 : 1), field, expected, found));
}
