using System.Runtime.InteropServices;

namespace LmsVariants.Infrastructure.Files;

/// <summary>Renames a file unless something lies at its new place, in one step: nobody's file is written over, however many rename at once.</summary>
internal static partial class ExclusiveRename
{
    private const int CurrentFolder = -100;
    private const uint NoReplace = 1;

    // ENOSYS, EINVAL, EOPNOTSUPP: a file system, such as some network shares, that knows no such rename.
    private static readonly int[] Unknown = [38, 22, 95];

    // EPERM, EACCES, EROFS.
    private static readonly int[] Refused = [1, 13, 30];

    /// <summary>Renames the file.</summary>
    /// <exception cref="IOException">It cannot be renamed, or something lies there.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be.</exception>
    public static void File(string from, string to)
    {
        if (!OperatingSystem.IsLinux() || !TryInOneStep(from, to)) Directory.Move(from, to);
    }

    private static bool TryInOneStep(string from, string to)
    {
        int error;
        try
        {
            if (RenameAt(CurrentFolder, from, CurrentFolder, to, NoReplace) == 0) return true;
            error = Marshal.GetLastPInvokeError();
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
        if (Unknown.Contains(error)) return false;
        if (Refused.Contains(error)) throw new UnauthorizedAccessException(Marshal.GetPInvokeErrorMessage(error));
        throw new IOException(Marshal.GetPInvokeErrorMessage(error), error);
    }

    [LibraryImport("libc", EntryPoint = "renameat2", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt(int fromFolder, string from, int toFolder, string to, uint flags);
}
