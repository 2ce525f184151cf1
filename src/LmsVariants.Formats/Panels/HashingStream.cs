using System.Security.Cryptography;

namespace LmsVariants.Formats.Panels;

/// <summary>Hashes bytes while they are read, so that what is printed is the hash of what was read.</summary>
internal sealed class HashingStream(Stream source, Action<string> hashed) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _closed;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        int read = source.Read(buffer);
        _hash.AppendData(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    // A reader may stop before the end, and an unpacker does: the hash is of the whole file.
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_closed)
        {
            _closed = true;
            byte[] rest = new byte[64 * 1024];
            while (Read(rest.AsSpan()) > 0)
            {
            }
            hashed(Convert.ToHexStringLower(_hash.GetHashAndReset()));
            _hash.Dispose();
            source.Dispose();
        }
        base.Dispose(disposing);
    }
}
