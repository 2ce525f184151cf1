using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>A file as it lies in a folder.</summary>
/// <param name="Place">Where.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Modified">When it was last written to, to the microsecond: what every ledger keeps.</param>
/// <param name="IsDone">Whether its marker, or that of a folder that holds it, says that it is complete.</param>
/// <param name="Problem">Why it cannot be taken; null where it can.</param>
/// <param name="IsMarkerOld">Whether it has a marker that is older than it is, and so says nothing of it.</param>
internal sealed record ListedFile(FilePlace Place, long Length, DateTimeOffset Modified, bool IsDone, string? Problem = null, bool IsMarkerOld = false);

/// <summary>What lies in a folder.</summary>
/// <param name="Files">Files to be taken.</param>
/// <param name="Sheets">Case sheets, by the path of their folder below the listed one (empty for itself).</param>
internal sealed record Listing(ImmutableArray<ListedFile> Files, ImmutableDictionary<string, string> Sheets);
