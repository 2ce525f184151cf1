using System.Globalization;

using LmsVariants.Infrastructure.Files;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Problems;

/// <summary>What the world did to us, without the paths that the system's own words hold.</summary>
internal static class WorldFailure
{
    private const int QuotaOnLinux = 122;
    private const int QuotaOnMac = 69;
    private const int QuotaOnWindows = unchecked((int)0x8007050F);
    private const int FullOnUnix = 28;
    private const int FullOnWindows = unchecked((int)0x80070070);

    /// <summary>What it did.</summary>
    /// <param name="world">An exception of file or folder.</param>
    public static Reason ReasonOf(Exception world) => new(IntakeCodes.WorldFailed, world switch
    {
        WordedFailureException => world.Message,
        { HResult: FullOnUnix or FullOnWindows } => "the disk is full",
        { HResult: QuotaOnLinux or QuotaOnMac or QuotaOnWindows or FileTooLarge.Code } => "a quota, or the file system, leaves no room for a file",
        UnauthorizedAccessException or { InnerException: UnauthorizedAccessException } => "a folder or file is closed to this program",
        DirectoryNotFoundException or FileNotFoundException => "a folder or file is missing",
        PathTooLongException => "a path is too long for this system",
        _ => string.Create(CultureInfo.InvariantCulture, $"a file cannot be read, written or renamed (system error {world.HResult})"),
    });
}
