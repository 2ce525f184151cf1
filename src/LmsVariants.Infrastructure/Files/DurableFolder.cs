using System.Runtime.InteropServices;

namespace LmsVariants.Infrastructure.Files;

/// <summary>Puts the entries of a folder on disk, so that a rename outlives a power cut.</summary>
internal static partial class DurableFolder
{
    /// <summary>Makes a folder with those above it, where they are missing.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static void Create(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException(refused.Message, refused);
        }
    }

    // A file system that cannot do it (some network shares) keeps its own order; nothing more can be asked of it.
    /// <summary>Flushes the folder's entries where the system can.</summary>
    public static void Flush(string folder)
    {
        // Windows has no such call: its file systems journal renames.
        if (OperatingSystem.IsWindows()) return;
        int descriptor = Open(folder, 0);
        if (descriptor < 0) return;
        _ = Fsync(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
