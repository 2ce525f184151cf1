namespace LmsVariants.Pipeline.Deliver.Ledger;

/// <summary>A file as it was last seen, before it is taken.</summary>
/// <param name="Place">Where it lies.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Modified">When it was last written to, as the file system says.</param>
/// <param name="FirstSeen">When it was first seen.</param>
/// <param name="Since">Since when it has been seen to be as it is.</param>
/// <param name="Problem">Why it cannot be taken, in words without its name, such as that it cannot be opened; null where nothing is in the way.</param>
public sealed record Sighting(FilePlace Place, long Length, DateTimeOffset Modified, DateTimeOffset FirstSeen, DateTimeOffset Since, string? Problem = null);
