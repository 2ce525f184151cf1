namespace LmsVariants.Pipeline.Deliver.Ledger;

/// <summary>The folders that an input file can lie in.</summary>
public enum Room
{
    /// <summary>Dropped, and not settled yet.</summary>
    Inbox,

    /// <summary>Read, and reported.</summary>
    Processed,

    /// <summary>Refused.</summary>
    Failed,

    /// <summary>In a run folder of the sequencer's software, where it is read in place and stays.</summary>
    RunFolder,

    /// <summary>Nowhere: somebody took it away, or wrote something else in its place.</summary>
    Gone,
}

/// <summary>Where an input file lies.</summary>
/// <param name="Room">In which folder.</param>
/// <param name="Path">Its path below that folder, with <c>/</c>; of a run folder the whole path.</param>
public readonly record struct FilePlace(Room Room, string Path)
{
    /// <summary>Gets the folder that holds it, below the room's own; empty where that is the room's own.</summary>
    public string Folder => Path.LastIndexOf('/') is int at and >= 0 ? Path[..at] : string.Empty;

    /// <summary>Gets the folders that hold it, the nearest first, without the room's own.</summary>
    public IEnumerable<string> Folders
    {
        get
        {
            for (FilePlace at = this; at.Folder.Length > 0; at = at with { Path = at.Folder }) yield return at.Folder;
        }
    }
}
