using LmsVariants.Formats.Bgzf;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf;

namespace LmsVariants.Formats.Panels;

/// <summary>A file as it came. It may be larger than memory, and packed: who reads it decides whether to take it whole or as a stream.</summary>
public sealed class InputDocument
{
    private const int SniffedBytes = 16 * 1024;

    private readonly Func<Stream> _open;
    private byte[]? _head;
    private string? _sha256;

    /// <summary>A file that is opened when it is read.</summary>
    /// <param name="name">Its name relative to the input that was given, with <c>/</c>; never a path of this machine.</param>
    /// <param name="length">Its bytes, as they came.</param>
    /// <param name="open">Opens it at its first byte.</param>
    public InputDocument(string name, long length, Func<Stream> open) => (Name, Length, _open) = (name, length, open);

    /// <summary>A file that is in memory already.</summary>
    public InputDocument(string name, ReadOnlyMemory<byte> content)
        : this(name, content.Length, () => new MemoryStream(content.ToArray(), writable: false))
    {
    }

    /// <summary>Gets its name relative to the input that was given, with <c>/</c>.</summary>
    public string Name { get; }

    /// <summary>Gets its bytes, as they came.</summary>
    public long Length { get; }

    /// <summary>Gets the file's own name without folders.</summary>
    public string FileName => Name[(Name.LastIndexOf('/') + 1)..];

    /// <summary>Gets the first bytes, unpacked, by which a format is recognised; as they are where they cannot be unpacked.</summary>
    public ReadOnlySpan<byte> Head => _head ??= ReadHead();

    /// <summary>Gets the SHA-256 of the file as it came, lower-case hexadecimal; what has not been read yet is read for it.</summary>
    public string Sha256
    {
        get
        {
            if (_sha256 is null) Open().Dispose();
            return _sha256!;
        }
    }

    /// <summary>Lets go of the first bytes, which a batch of thousands of files need not keep once their formats are known.</summary>
    public void ForgetHead() => _head = null;

    /// <summary>Opens the file as it came, packed or not, for one reading from the first byte to the last.</summary>
    public Stream Open() => new HashingStream(_open(), sha256 => _sha256 = sha256);

    /// <summary>Opens the file to look at its beginning alone.</summary>
    public Stream Peek() => _open();

    /// <summary>The whole file, unpacked.</summary>
    /// <exception cref="InputFormatException">It is larger than a table may be, or its compression is broken.</exception>
    public ReadOnlyMemory<byte> ReadAll(InputLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        using UnpackedText unpacked = new(Name, Open(), limits);
        using MemoryStream whole = new((int)Math.Min(Length, limits.LargestTable));
        byte[] block = new byte[64 * 1024];
        try
        {
            for (int read = unpacked.Read(block); read > 0; read = unpacked.Read(block))
            {
                if (whole.Length + read > limits.LargestTable) throw new InputFormatException(Refuse(InputCodes.TooLarge, "file", $"at most {limits.LargestTable} bytes", "more"));
                whole.Write(block, 0, read);
            }
        }
        catch (InvalidDataException damaged)
        {
            throw new InputFormatException(Refuse(VcfCodes.BrokenCompression, "compression", "gzip or BGZF, whole", "damaged or missing bytes"), damaged);
        }
        return whole.ToArray();
    }

    /// <summary>The refusal of the file as a whole.</summary>
    public InputProblem Refuse(string code, string field, string expected, string found) =>
        new(code, SourceLocation.Whole(Name), field, expected, found);

    private byte[] ReadHead()
    {
        byte[] head = new byte[SniffedBytes];
        try
        {
            using UnpackedText unpacked = new(Name, _open(), new InputLimits());
            return head[..unpacked.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        }
        catch (InvalidDataException)
        {
            using Stream raw = _open();
            return head[..raw.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        }
    }
}
