using System.IO.Compression;

using LmsVariants.Formats.Vcf;

namespace LmsVariants.App.Commands;

/// <summary>What a file is by its first bytes, packed or not.</summary>
internal static class FileStart
{
    private const int Enough = 64;

    /// <summary>Whether it is a VCF; the stream is at its start again afterwards.</summary>
    public static bool IsVcf(Stream file)
    {
        byte[] head = new byte[Enough];
        int read = file.ReadAtLeast(head, Enough, throwOnEndOfStream: false);
        file.Position = 0;
        ReadOnlySpan<byte> start = head.AsSpan(0, read);
        if (!start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return VcfReader.Recognises(start);
        try
        {
            using GZipStream unpacked = new(file, CompressionMode.Decompress, leaveOpen: true);
            int got = unpacked.ReadAtLeast(head, Enough, throwOnEndOfStream: false);
            return VcfReader.Recognises(head.AsSpan(0, got));
        }
        catch (InvalidDataException)
        {
            return true;
        }
        finally
        {
            file.Position = 0;
        }
    }
}
