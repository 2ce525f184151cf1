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
public readonly record struct FilePlace(Room Room, string Path);
