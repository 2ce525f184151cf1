using LmsVariants.Infrastructure.Inbox;

namespace LmsVariants.App.Composition;

/// <summary>Whether the inbox can be looked into. The ledger knows nothing of a folder that is gone: it would look as if nobody had dropped anything.</summary>
internal static class InboxDoor
{
    /// <summary>What is wrong with it, in words; null where nothing is.</summary>
    public static string? ProblemOf(WatchedFolders folders)
    {
        try
        {
            if (!Directory.Exists(folders.Inbox)) return "the folder is missing";
            _ = Directory.EnumerateFileSystemEntries(folders.Inbox).Any();
            return null;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return "the folder cannot be read";
        }
    }
}
