using System.Security.Cryptography;

using LmsVariants.Formats.Bgzf;

namespace LmsVariants.Formats.Panels;

/// <summary>Hashes bytes while they are read, so that what is printed is the hash of what was read.</summary>
internal sealed class HashingStream(Stream source, Action<string> hashed) : ForwardStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private bool _closed;

    public override int Read(Span<byte> buffer)
    {
        int read = source.Read(buffer);
        _hash.AppendData(buffer[..read]);
        return read;
    }

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
