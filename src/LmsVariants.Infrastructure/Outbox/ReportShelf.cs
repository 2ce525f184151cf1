using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;

using LmsVariants.Infrastructure.Files;
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
    private const string Revisions = "revisions";
    private const string Staged = ".staged";

    /// <summary>Where the report of a case lies.</summary>
    public string FolderOf(LedgerCase known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Path.Combine(root, known.Folder);
    }

    /// <summary>Writes a report beside its place, flushed to disk.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task<ImmutableArray<WrittenReport>> StageAsync(Attempt attempt, IReadOnlyCollection<ReportFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        ArgumentNullException.ThrowIfNull(files);
        string folder = StagingOf(attempt.Intake, attempt.Number);
        Discard(attempt);
        foreach (ReportFile file in files) await DurableFile.WriteAsync(Path.Combine(folder, file.Name), file.Content.AsMemory(), cancellationToken).ConfigureAwait(false);
        DurableFolder.Flush(Path.GetDirectoryName(folder)!);
        return [.. files.Select(file => new WrittenReport(file.Name, file.Content.Length, Convert.ToHexStringLower(SHA256.HashData(file.Content.AsSpan()))))];
    }

    /// <summary>Removes what tries at an intake have written that were not decided for, as far as that can be removed.</summary>
    public void Discard(Attempt attempt)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        string place = FolderOf(attempt.Intake.Case!);
        string parent = Path.GetDirectoryName(place)!;
        if (!Directory.Exists(parent)) return;
        foreach (string left in Directory.EnumerateDirectories(parent, StagingName(attempt.Intake, "*")).Where(left => IsOf(attempt.Intake, left) && (left != StagingOf(attempt.Intake, attempt.Number) || !IsDecided(attempt))))
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

    /// <summary>Brings a decided report to its place. May be called again at any time, and by several workers.</summary>
    /// <param name="intake">The intake that made it.</param>
    /// <param name="attempt">The number of the try that made it.</param>
    /// <exception cref="IOException">Folders cannot be renamed, or the report is gone.</exception>
    public void Publish(Intake intake, int attempt)
    {
        ArgumentNullException.ThrowIfNull(intake);
        string place = FolderOf(intake.Case!);
        string staged = StagingOf(intake, attempt);
        if (!Directory.Exists(staged))
        {
            if (Directory.Exists(place)) return;
            throw new IOException("a report that was written is no longer there");
        }
        if (Directory.Exists(place))
        {
            string kept = Path.Combine(place, Revisions);
            string revisions = Path.Combine(staged, Revisions);
            if (Directory.Exists(kept)) DurableMove.Folder(kept, revisions);
            else Directory.CreateDirectory(revisions);
            DurableMove.Folder(place, FreeBelow(revisions, intake.Revision!.Value - 1));
        }
        DurableMove.Folder(staged, place);
    }

    // Reports may lie there that this ledger knows nothing of, such as those of an earlier one.
    private static string FreeBelow(string revisions, int revision)
    {
        string name = revision.ToString(CultureInfo.InvariantCulture);
        string free = Path.Combine(revisions, name);
        for (int again = 2; Directory.Exists(free); again++) free = Path.Combine(revisions, string.Create(CultureInfo.InvariantCulture, $"{name}.{again}"));
        return free;
    }

    // The name of another case may be this one's with a number behind it.
    private static bool IsOf(Intake intake, string staged) =>
        int.TryParse(Path.GetFileName(staged).AsSpan(StagingName(intake, string.Empty).Length - Staged.Length)[..^Staged.Length], NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsDecided(Attempt attempt) => attempt.Intake.State == IntakeState.Settling;

    private string StagingOf(Intake intake, int attempt) =>
        Path.Combine(Path.GetDirectoryName(FolderOf(intake.Case!))!, StagingName(intake, attempt.ToString(CultureInfo.InvariantCulture)));

    private static string StagingName(Intake intake, string attempt) => string.Create(CultureInfo.InvariantCulture, $".{intake.Case!.Name}.{intake.Number}.{attempt}{Staged}");
}
