using System.Globalization;
using System.IO.Compression;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Bgzf;

/// <summary>The text of a file, unpacked where its first bytes are those of gzip, whatever its name ends with.</summary>
/// <remarks>
/// Gzip of several members is read to the last, which is how BGZF is written. A file that swells beyond all that a laboratory
/// writes is refused: it would otherwise keep the program busy for days.
/// </remarks>
internal sealed class UnpackedText : ForwardStream
{
    private readonly string _file;
    private readonly InputLimits _limits;
    private readonly PackedBytes _packed;
    private readonly Stream _text;
    private readonly bool _isPacked;
    private readonly bool _isBgzf;
    private long _given;
    private bool _atEnd;

    public UnpackedText(string file, Stream stream, InputLimits limits)
    {
        (_file, _limits) = (file, limits);
        _packed = new PackedBytes(stream);
        _isPacked = GzipHead.IsGzip(_packed.Head.Span);
        _isBgzf = GzipHead.IsBgzf(_packed.Head.Span);
        _text = _isPacked ? new GZipStream(_packed, CompressionMode.Decompress) : _packed;
    }

    /// <summary>Gets whether the text was read to its end and the block that ends every whole BGZF file was not there.</summary>
    public bool MayBeCutShort => _atEnd && _isBgzf && !_packed.Tail.SequenceEqual(EndMarker.Bytes);

    /// <inheritdoc/>
    /// <exception cref="InputFormatException">More comes out than the limit on the ratio allows.</exception>
    /// <exception cref="InvalidDataException">The compression is damaged, or a member of it is cut short.</exception>
    public override int Read(Span<byte> buffer)
    {
        int read = _text.Read(buffer);
        _atEnd = read == 0 && buffer.Length > 0;
        _given += read;
        if (_isPacked && _given > _limits.UnpackedBeforeRatio && _given / _limits.LargestUnpackedRatio > _packed.Given)
        {
            throw new InputFormatException(new InputProblem(
                InputCodes.TooLarge, SourceLocation.Whole(_file), "compression", string.Create(CultureInfo.InvariantCulture, $"at most {_limits.LargestUnpackedRatio} bytes of text from each byte of the file"), "more"));
        }
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _text.Dispose();
        base.Dispose(disposing);
    }
}
