using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Inbox;

namespace LmsVariants.App.Composition;

/// <summary>The folders that the settings and the switches name.</summary>
internal static class WatchPlace
{
    /// <summary>The folders; those of the switches go before those of the settings.</summary>
    /// <exception cref="SettingException">They cannot be used together.</exception>
    public static WatchedFolders Of(WatchSettings settings, string? root, string? inbox)
    {
        WatchedFolders folders = new(root ?? settings.Root ?? Directory.GetCurrentDirectory(), inbox ?? settings.Inbox, settings.State);
        if (folders.Nested() is (string outer, string inner)) throw new SettingException($"Watch: expected inbox, reports, processed, failed and state apart from each other, found {Quoted.Field(inner)} in {Quoted.Field(outer)}");
        foreach (string run in settings.Options.RunFolders)
        {
            if (!Directory.Exists(run)) throw new SettingException($"Watch:RunFolders: expected a folder, found {Quoted.Field(run)}");
        }
        return folders;
    }

    /// <summary>Whether a folder lies on a network share, as far as the system tells.</summary>
    public static bool IsOnShare(string folder)
    {
        try
        {
            return DriveInfo.GetDrives().Where(drive => folder.StartsWith(drive.Name, StringComparison.Ordinal)).MaxBy(drive => drive.Name.Length)?.DriveType == DriveType.Network;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
