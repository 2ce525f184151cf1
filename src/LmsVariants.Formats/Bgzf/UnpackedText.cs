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
    private readonly BgzfText? _blocks;
    private readonly bool _isPacked;
    private readonly bool _isBgzf;
    private long _given;
    private bool _atEnd;

    /// <summary>Opens a file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="stream">Its bytes.</param>
    /// <param name="limits">How much may come out of them.</param>
    /// <param name="threads">How many threads unpack a BGZF file; gzip of one piece is unpacked by one.</param>
    public UnpackedText(string file, Stream stream, InputLimits limits, int threads = 1)
    {
        (_file, _limits) = (file, limits);
        _packed = new PackedBytes(stream);
        _isPacked = GzipHead.IsGzip(_packed.Head.Span);
        _isBgzf = GzipHead.IsBgzf(_packed.Head.Span);
        _blocks = _isBgzf && threads > 1 ? new BgzfText(_packed, threads) : null;
        _text = _blocks ?? (_isPacked ? new GZipStream(_packed, CompressionMode.Decompress) : (Stream)_packed);
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
        if (_isPacked && _given > _limits.UnpackedBeforeRatio && _given / _limits.LargestUnpackedRatio > (_blocks?.Taken ?? _packed.Given))
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
