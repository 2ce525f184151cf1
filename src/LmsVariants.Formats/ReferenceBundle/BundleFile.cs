using System.Security.Cryptography;

using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Transcripts;

using Microsoft.Win32.SafeHandles;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>
/// The reference bundle as a file: readable text in front (sources, transcripts, a table of stretches), packed bases behind.
/// All coordinates are 1-based with both ends included. docs/reference-bundle.md describes it.
/// </summary>
public static class BundleFile
{
    /// <summary>The version of the format that is read and written.</summary>
    public const int FormatVersion = 3;

    // A bundle of genes is read whole; one of a genome would cost memory that a single case does not need.
    private const long LargestInMemory = 64L << 20;
    private const int FirstChunk = 1 << 20;

    private static ReadOnlySpan<byte> BasesMark => "\n#bases\t"u8;

    /// <summary>Opens a bundle; its bases are unpacked only where they are read.</summary>
    /// <exception cref="InputFormatException">It is no bundle, or one that is damaged.</exception>
    public static TranscriptCatalogue Open(string path) => OpenWhole(path).Catalogue;

    /// <summary>Opens a bundle and gives its bases too.</summary>
    /// <exception cref="InputFormatException">It is no bundle, or one that is damaged.</exception>
    public static OpenedBundle OpenWhole(string path)
    {
        string name = Path.GetFileName(path);
        if (new FileInfo(path).Length <= LargestInMemory) return ReadWhole(name, File.ReadAllBytes(path));
        // Left open for the life of the process: bases are read from it as cases come.
        SafeFileHandle file = File.OpenHandle(path, options: FileOptions.RandomAccess);
        long length = RandomAccess.GetLength(file);
        byte[] text = TextOf(file, length);
        return BundleReader.Read(name, text, new PackedSource.OnDisk(file, text.Length), length - text.Length);
    }

    /// <summary>Reads a bundle that is in memory.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <exception cref="InputFormatException">It is no bundle, or one that is damaged.</exception>
    public static TranscriptCatalogue Read(string file, byte[] content) => ReadWhole(file, content).Catalogue;

    /// <summary>Reads a bundle that is in memory and gives its bases too.</summary>
    /// <exception cref="InputFormatException">It is no bundle, or one that is damaged.</exception>
    public static OpenedBundle ReadWhole(string file, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        int text = TextLength(content) ?? content.Length;
        return BundleReader.Read(file, content.AsSpan(0, text), new PackedSource.InMemory(content.AsMemory(text)), content.Length - text);
    }

    /// <summary>Writes a bundle; the same content gives the same bytes.</summary>
    public static void Write(Stream target, BundleContent content)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(content);
        BundleWriter.Write(target, content);
    }

    /// <summary>Reads every byte of a bundle and holds its content against the SHA-256 of its header.</summary>
    /// <exception cref="InputFormatException">It was altered.</exception>
    public static void Verify(string path, ReferenceVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        using FileStream file = File.OpenRead(path);
        for (int lines = 0; lines < 2;)
        {
            int next = file.ReadByte();
            if (next < 0) break;
            if (next == '\n') lines++;
        }
        string found = Convert.ToHexStringLower(SHA256.HashData(file));
        if (found == version.Sha256) return;
        throw new InputFormatException(new InputProblem(BundleCodes.Altered, new SourceLocation(Path.GetFileName(path), 2, 1), "sha256", version.Sha256, found));
    }

    private static byte[] TextOf(SafeFileHandle file, long length)
    {
        for (int size = FirstChunk; ; size *= 2)
        {
            byte[] head = new byte[(int)Math.Min(size, Math.Min(length, Array.MaxLength))];
            int filled = 0;
            for (int read; filled < head.Length && (read = RandomAccess.Read(file, head.AsSpan(filled), filled)) > 0;) filled += read;
            if (TextLength(head) is int text) return head[..text];
            if (head.Length == length || size > (1 << 29)) return head;
        }
    }

    // Up to the line end of the mark; null where there is none yet.
    private static int? TextLength(ReadOnlySpan<byte> content)
    {
        int mark = content.IndexOf(BasesMark);
        if (mark < 0) return null;
        int end = content[(mark + 1)..].IndexOf((byte)'\n');
        return end < 0 ? null : mark + end + 2;
    }
}
