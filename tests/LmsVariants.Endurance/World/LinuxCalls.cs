using System.Buffers.Binary;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace LmsVariants.Endurance.World;

/// <summary>What the platform does not offer: a second name for a file, how many names it has, and a signal.</summary>
[SupportedOSPlatform("linux")]
internal static partial class LinuxCalls
{
    public const int Terminate = 15;
    public const int Freeze = 19;
    public const int Thaw = 18;

    // AT_FDCWD, STATX_NLINK, and where struct statx, which is the same on every processor, holds the count.
    private const int Here = -100;
    private const uint Links = 4;
    private const int LinksAt = 16;

    /// <summary>Gives a file a second name on the same file system.</summary>
    public static void Link(string file, string name)
    {
        if (MakeLink(file, name) != 0) throw new IOException($"a second name cannot be given: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");
    }

    /// <summary>How many names the file behind a name has at this instant.</summary>
    public static int CountNames(string name)
    {
        byte[] status = new byte[256];
        if (Status(Here, name, 0, Links, status) != 0) throw new IOException($"a file cannot be looked at: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");
        return BinaryPrimitives.ReadInt32LittleEndian(status.AsSpan(LinksAt));
    }

    /// <summary>Sends a signal to a process of ours.</summary>
    public static void Signal(int process, int signal)
    {
        if (Kill(process, signal) != 0) throw new IOException($"process {process} cannot be signalled: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");
    }

    [LibraryImport("libc", EntryPoint = "link", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeLink(string file, string name);

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(int folder, string name, int flags, uint mask, [Out] byte[] status);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);
}
