using System.Collections.Immutable;

using LmsVariants.Infrastructure.Files;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>Where files go once it is decided what became of them: to the same path in another folder, or beside what lies there already.</summary>
internal sealed class FileTargets(WatchedFolders folders)
{
    /// <summary>The targets of an intake's files; those that stay where they are have none.</summary>
    /// <param name="intake">The intake.</param>
    /// <param name="refused">The numbers of the files that were refused.</param>
    public ImmutableDictionary<long, FilePlace> Of(Intake intake, IReadOnlySet<long> refused)
    {
        ImmutableDictionary<long, FilePlace>.Builder targets = ImmutableDictionary.CreateBuilder<long, FilePlace>();
        HashSet<FilePlace> given = [];
        foreach (IntakeFile file in intake.Files.Where(file => file.Place.Room == Room.Inbox || (file.Place.Room == Room.Failed && !refused.Contains(file.Number))))
        {
            FilePlace free = Free(refused.Contains(file.Number) ? Room.Failed : Room.Processed, file.Dropped, given);
            given.Add(free);
            targets[file.Number] = free;
        }
        return targets.ToImmutable();
    }

    /// <summary>A place in a room where nothing lies yet, for a file that was dropped at a path.</summary>
    /// <param name="room">The room.</param>
    /// <param name="dropped">Where the file was dropped.</param>
    /// <param name="given">Places that other files will lie at; null for none.</param>
    public FilePlace Free(Room room, FilePlace dropped, IReadOnlySet<FilePlace>? given = null)
    {
        string[] parts = dropped.Path.Split('/');
        string below = string.Empty;
        for (int i = 0; i < parts.Length; i++)
        {
            bool isFile = i == parts.Length - 1;
            string part = parts[i];
            for (int number = 2; IsTaken(room, below + part, isFile) || given?.Contains(new FilePlace(room, below + part)) == true; number++) part = SafeLength.Numbered(parts[i], number);
            below += isFile ? part : part + "/";
        }
        return new FilePlace(room, below);
    }

    // A folder may hold files of many drops; a file in the place of a folder is in the way.
    private bool IsTaken(Room room, string path, bool isFile)
    {
        string full = folders.PathOf(new FilePlace(room, path));
        return File.Exists(full) || (isFile && Directory.Exists(full));
    }
}
