using System.IO.Compression;
using System.Text;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tables;

/// <summary>Lines of a file that may be too large to hold, gzipped or not.</summary>
internal static class PlainText
{
    public static IEnumerable<TextLine> Lines(string file, Stream content, string code)
    {
        using StreamReader reader = new(Unpacked(content), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        for (int number = 1; ; number++)
        {
            string? line;
            try
            {
                line = reader.ReadLine();
            }
            catch (InvalidDataException damaged)
            {
                throw new InputFormatException(new InputProblem(code, new SourceLocation(file, number, 0), "file", "gzip", "damaged data"), damaged);
            }
            if (line is null) yield break;
            yield return new TextLine(number, line, true);
        }
    }

    // By the first two bytes, whatever the name ends with.
    private static Stream Unpacked(Stream content)
    {
        BufferedStream buffered = new(content, 1 << 16);
        Span<byte> head = stackalloc byte[2];
        int read = buffered.ReadAtLeast(head, 2, throwOnEndOfStream: false);
        Stream whole = new Prefixed(head[..read].ToArray(), buffered);
        return read == 2 && head[0] == 0x1F && head[1] == 0x8B ? new GZipStream(whole, CompressionMode.Decompress) : whole;
    }

    private sealed class Prefixed(byte[] head, Stream rest) : Stream
    {
        private int _given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (_given == head.Length) return rest.Read(buffer);
            int count = Math.Min(buffer.Length, head.Length - _given);
            head.AsSpan(_given, count).CopyTo(buffer);
            _given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
