using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

using LmsVariants.Infrastructure.Files;
using LmsVariants.Infrastructure.Problems;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Outbox;

/// <summary>
/// The reports of all cases, a folder each. A new report is written whole beside its place; once the ledger has decided for it, folders are renamed. A reader
/// sees the old report, for a moment none, or the new one: never parts of both. What it takes the place of lies below it in <c>revisions/</c>.
/// </summary>
/// <param name="root">The folder of all reports.</param>
public sealed class ReportShelf(string root)
{
    private const string Staged = ".staged";

    /// <summary>Where the report of a case lies.</summary>
    public string FolderOf(LedgerCase known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Path.Combine(root, known.Folder);
    }

    /// <summary>Writes a report beside its place, flushed to disk.</summary>
    /// <exception cref="IOException">It cannot be written, or somebody removed it meanwhile.</exception>
    public async Task<ImmutableArray<WrittenReport>> StageAsync(Attempt attempt, IReadOnlyCollection<ReportFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        ArgumentNullException.ThrowIfNull(files);
        DiscardEarlier(attempt);
        string folder = StagingOf(attempt.Intake, attempt.Number);
        // What is renamed later is made here, so that publishing is renames and nothing else: two workers may be at it.
        DurableFolder.Create(RevisionFolder.Of(folder));
        foreach (ReportFile file in files) await DurableFile.WriteAsync(Path.Combine(folder, file.Name), file.Content.AsMemory(), cancellationToken, makesFolder: false).ConfigureAwait(false);
        DurableFolder.Flush(Path.GetDirectoryName(folder)!);
        return [.. files.Select(file => new WrittenReport(file.Name, file.Content.Length, Convert.ToHexStringLower(SHA256.HashData(file.Content.AsSpan()))))];
    }

    /// <summary>Removes what earlier tries at an intake have written, as far as that can be removed. What a later one writes is its own, and may be decided for.</summary>
    public void DiscardEarlier(Attempt attempt) => Discard(attempt, number => number < attempt.Number);

    /// <summary>Removes what a try has written that does not count.</summary>
    public void DiscardOwn(Attempt attempt) => Discard(attempt, number => number == attempt.Number);

    /// <summary>Brings a decided report to its place. May be called again at any time, and by several workers at once.</summary>
    /// <param name="intake">The intake that made it.</param>
    /// <param name="attempt">The number of the try that made it.</param>
    /// <param name="reports">The files as they were decided for.</param>
    /// <returns>Whether the files lie there as they were decided for; false where somebody has changed them since.</returns>
    /// <exception cref="IOException">Folders cannot be renamed, or the files are nowhere.</exception>
    public bool Publish(Intake intake, int attempt, ImmutableArray<WrittenReport> reports)
    {
        ArgumentNullException.ThrowIfNull(intake);
        string place = FolderOf(intake.Case!);
        string staged = StagingOf(intake, attempt);
        try
        {
            if (Holds(staged, reports)) Rename(staged, place, intake.Revision!.Value - 1);
        }
        catch (IOException) when (Holds(place, reports))
        {
            // Another worker was faster.
        }
        if (Directory.Exists(staged) || !Directory.Exists(place)) throw new WordedFailureException("a report that was decided for is not there as it was written");
        RemoveIfEmpty(RevisionFolder.Of(place));
        return Holds(place, reports);
    }

    /// <summary>Whether somebody has changed a file of a report in its place. One that was taken away is none.</summary>
    /// <param name="known">The case.</param>
    /// <param name="reports">The files as they were decided for.</param>
    public bool IsAltered(LedgerCase known, ImmutableArray<WrittenReport> reports)
    {
        string place = FolderOf(known);
        return reports.Any(report => File.Exists(Path.Combine(place, report.Name)) && !Holds(place, [report]));
    }

    private static void Rename(string staged, string place, int earlier)
    {
        if (Directory.Exists(place))
        {
            string kept = RevisionFolder.Of(place);
            string revisions = RevisionFolder.Of(staged);
            if (Directory.Exists(kept))
            {
                foreach (string revision in Directory.EnumerateFileSystemEntries(kept).ToArray()) DurableMove.Folder(revision, Path.Combine(revisions, Path.GetFileName(revision)));
                RemoveIfEmpty(kept);
            }
            DurableMove.Folder(place, FreeBelow(revisions, earlier));
        }
        DurableMove.Folder(staged, place);
    }

    private static bool Holds(string folder, ImmutableArray<WrittenReport> reports) =>
        reports.All(report => new FileInfo(Path.Combine(folder, report.Name)) is { Exists: true } file && file.Length == report.Length && HashOf(file) == report.Sha256);

    private static string HashOf(FileInfo file)
    {
        using FileStream content = file.OpenRead();
        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private static void RemoveIfEmpty(string folder)
    {
        try
        {
            Directory.Delete(folder);
        }
        catch (Exception used) when (used is IOException or UnauthorizedAccessException)
        {
            // It holds earlier reports, or is not there.
        }
    }

    private void Discard(Attempt attempt, Func<int, bool> isOurs)
    {
        string parent = Path.GetDirectoryName(FolderOf(attempt.Intake.Case!))!;
        if (!Directory.Exists(parent)) return;
        foreach (string left in Directory.EnumerateDirectories(parent, StagingName(attempt.Intake, "*")).Where(left => NumberOf(attempt.Intake, left) is int number && isOurs(number)))
        {
            try
            {
                Directory.Delete(left, recursive: true);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                // A worker that was thought dead may be writing there; the fence keeps it from being decided for.
            }
        }
    }

    // Reports may lie there that this ledger knows nothing of, such as those of an earlier one.
    private static string FreeBelow(string revisions, int revision)
    {
        string name = revision.ToString(CultureInfo.InvariantCulture);
        string free = Path.Combine(revisions, name);
        for (int again = 2; Directory.Exists(free); again++) free = Path.Combine(revisions, string.Create(CultureInfo.InvariantCulture, $"{name}.{again}"));
        return free;
    }

    // The name of another case may be this one's with a number behind it: then it is no try of this one.
    private static int? NumberOf(Intake intake, string staged) =>
        int.TryParse(Path.GetFileName(staged).AsSpan(StagingName(intake, string.Empty).Length - Staged.Length)[..^Staged.Length], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private string StagingOf(Intake intake, int attempt) =>
        Path.Combine(Path.GetDirectoryName(FolderOf(intake.Case!))!, StagingName(intake, attempt.ToString(CultureInfo.InvariantCulture)));

    private static string StagingName(Intake intake, string attempt) => string.Create(CultureInfo.InvariantCulture, $".{intake.Case!.Name}.{intake.Number}.{attempt}{Staged}");
}
