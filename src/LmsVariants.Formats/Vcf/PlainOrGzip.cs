using System.IO.Compression;

namespace LmsVariants.Formats.Vcf;

/// <summary>Tells by its first bytes whether a stream is compressed.</summary>
internal static class PlainOrGzip
{
    /// <summary>The text of <paramref name="stream"/>: as it is, or unpacked where it starts as gzip does. BGZF is gzip in many members.</summary>
    public static Stream Open(Stream stream)
    {
        byte[] head = new byte[2];
        int read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        Stream whole = new HeadAndRest(head.AsMemory(0, read), stream);
        return head is [0x1F, 0x8B] ? new GZipStream(whole, CompressionMode.Decompress) : whole;
    }

    // The bytes that were looked at, then the others: standard input cannot be rewound.
    private sealed class HeadAndRest(ReadOnlyMemory<byte> head, Stream rest) : Stream
    {
        private ReadOnlyMemory<byte> _head = head;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (_head.IsEmpty) return rest.Read(buffer);
            int taken = Math.Min(buffer.Length, _head.Length);
            _head.Span[..taken].CopyTo(buffer);
            _head = _head[taken..];
            return taken;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) rest.Dispose();
            base.Dispose(disposing);
        }
    }
}
