using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>The part of a run's folder that holds its results.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Files">What lies in it.</param>
/// <param name="Sheets">The case sheets in it.</param>
internal sealed record RunTree(string Path, ImmutableArray<ListedFile> Files, ImmutableArray<string> Sheets);

/// <summary>What lies in the run folders.</summary>
/// <param name="Trees">The runs that could be listed.</param>
/// <param name="Unreadable">The folders that could not be read, each with its problem.</param>
internal sealed record RunTrees(ImmutableArray<RunTree> Trees, ImmutableArray<ListedFile> Unreadable)
{
    /// <summary>The file that is written last.</summary>
    public const string Metrics = "MetricsOutput.tsv";

    private const string Results = "Results";

    private static readonly HashSet<string> NotLookedInto = new(StringComparer.OrdinalIgnoreCase) { "Logs_Intermediates" };

    /// <summary>Lists the runs. A folder that cannot be read stops no other.</summary>
    public static RunTrees In(IEnumerable<string> roots, DateTimeOffset now)
    {
        Dictionary<string, RunTree> trees = new(StringComparer.Ordinal);
        List<ListedFile> unreadable = [];
        foreach (string root in roots.Select(Path.GetFullPath))
        {
            Try(root, "the folder of the runs cannot be read", () =>
            {
                foreach (string run in Directory.EnumerateDirectories(root).Prepend(root).Where(run => new DirectoryInfo(run).LinkTarget is null).ToArray())
                {
                    Try(run, "the folder of a run cannot be read", () =>
                    {
                        if (TreeOf(run) is string tree && !trees.ContainsKey(tree)) trees.Add(tree, ListingOf(tree, now));
                    });
                }
            });
        }
        return new RunTrees([.. trees.Values], [.. unreadable.DistinctBy(folder => folder.Place)]);

        void Try(string folder, string problem, Action look)
        {
            try
            {
                look();
            }
            catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
            {
                unreadable.Add(new ListedFile(PlaceOf(folder), 0, DateTimeOffset.UnixEpoch, IsDone: false, problem));
            }
        }
    }

    /// <summary>Where a path of a run folder is.</summary>
    public static FilePlace PlaceOf(string path) => new(Room.RunFolder, path.Replace(Path.DirectorySeparatorChar, '/'));

    /// <summary>Whether a place is another, or below it.</summary>
    public static bool IsIn(FilePlace place, FilePlace folder) => place == folder || place.Path.StartsWith(folder.Path.TrimEnd('/') + "/", StringComparison.Ordinal);

    // Local App and DRAGEN leave what they found in Results; a copy of that folder alone is a run as well. What else lies there may be terabytes.
    private static string? TreeOf(string run)
    {
        // What cannot be looked into would else seem to hold nothing.
        _ = Directory.EnumerateFileSystemEntries(run).Any();
        string results = Path.Combine(run, Results);
        return Directory.Exists(results) ? results : File.Exists(Path.Combine(run, Metrics)) ? run : null;
    }

    private static RunTree ListingOf(string tree, DateTimeOffset now)
    {
        Listing listing = FolderListing.Of(tree, (_, full) => PlaceOf(full), now, NotLookedInto);
        return new RunTree(tree, listing.Files, [.. listing.Sheets.Values]);
    }
}
