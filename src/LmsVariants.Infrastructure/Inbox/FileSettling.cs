using System.Collections.Immutable;

using LmsVariants.Infrastructure.Files;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>Brings the files of a decided intake to their places. Every step may be made again after a crash, also by another worker.</summary>
internal sealed class FileSettling(WatchedFolders folders, IWorkLedger ledger, TimeProvider clock)
{
    private readonly FileTargets _targets = new(folders);
    private readonly ErrorFiles _errors = new(folders);
    private readonly SheetSettling _sheets = new(folders, new FileTargets(folders));

    /// <returns>Where the files that had a target lie now.</returns>
    /// <exception cref="IOException">A file cannot be moved; it is still where it was.</exception>
    public async Task<ImmutableDictionary<long, FilePlace>> SettleAsync(Intake intake, CancellationToken cancellationToken)
    {
        HashSet<long> awaited = [.. await ledger.AwaitedByOthersAsync(intake.Number, cancellationToken).ConfigureAwait(false)];
        ImmutableDictionary<long, FilePlace>.Builder places = ImmutableDictionary.CreateBuilder<long, FilePlace>();
        foreach (IntakeFile file in intake.Files)
        {
            if (file.Target is not FilePlace target || awaited.Contains(file.Number))
            {
                bool staysRefused = file.Problem is not null && (file.Place.Room is Room.Failed or Room.RunFolder);
                if (staysRefused && !awaited.Contains(file.Number)) await _errors.WriteAsync(intake, file, file.Place, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
                continue;
            }
            if (await MoveAsync(intake, file, target, cancellationToken).ConfigureAwait(false) is FilePlace place) places[file.Number] = place;
        }
        await _sheets.KeepBesideRefusedAsync(intake, cancellationToken).ConfigureAwait(false);
        _sheets.Follow(intake);
        return places.ToImmutable();
    }

    /// <summary>Leaves the files of a withdrawn intake to the next look; what lies in <c>failed/</c> without a case is put back where it was dropped.</summary>
    /// <returns>The files that the ledger is to forget: what lies there is taken anew.</returns>
    /// <exception cref="IOException">One cannot be moved.</exception>
    public ImmutableDictionary<long, FilePlace> Withdraw(Intake intake)
    {
        foreach (IntakeFile file in intake.Files.Where(file => intake.Case is null && file.Place.Room == Room.Failed)) PutBack(file);
        return intake.Files
            .Where(file => !file.IsAgain && (intake.Case is null || file.Place.Room is Room.Inbox or Room.RunFolder))
            .ToImmutableDictionary(file => file.Number, file => new FilePlace(Room.Gone, file.Dropped.Path));
    }

    private void PutBack(IntakeFile file)
    {
        string from = folders.PathOf(file.Place);
        if (!PlainFile.Exists(from)) return;
        DurableMove.File(from, folders.PathOf(_targets.Free(Room.Inbox, file.Dropped)));
        _errors.Remove(file.Place);
    }

    // Null where another intake, which it also belongs to, has brought it to its place.
    private async Task<FilePlace?> MoveAsync(Intake intake, IntakeFile file, FilePlace target, CancellationToken cancellationToken)
    {
        string from = folders.PathOf(file.Place);
        bool isHere = PlainFile.Exists(from) && (IsAsTaken(file, from) || FileHash.Of(from, new FileInfo(from).Length) == file.Sha256);
        for (; ; )
        {
            string to = folders.PathOf(target);
            if (File.Exists(to) && FileHash.Of(to, new FileInfo(to).Length) == file.Sha256)
            {
                // Ours, moved before a crash. What lies where it came from was dropped since, and stays to be taken.
                if (!isHere || !IsAsTaken(file, from)) break;
                if (IsAsTaken(file, to))
                {
                    // The rest of a copy between file systems, by its bytes and its time.
                    if (FileHash.Of(from, file.Length) == file.Sha256) File.Delete(from);
                    break;
                }
                // The same bytes of another drop: both are kept.
            }
            if (!isHere) return await ledger.PlaceOfAsync(file.Number, cancellationToken).ConfigureAwait(false) == file.Place ? new FilePlace(Room.Gone, file.Dropped.Path) : null;
            if (!File.Exists(to) && !Directory.Exists(to))
            {
                DurableMove.File(from, to);
                if (IsAsTaken(file, to) || FileHash.Of(to, new FileInfo(to).Length) == file.Sha256) break;
                // Something else was written there between the look and the move: it was never read, so back it goes.
                DurableMove.File(to, File.Exists(from) ? folders.PathOf(_targets.Free(file.Place.Room, file.Dropped)) : from);
                return new FilePlace(Room.Gone, file.Dropped.Path);
            }
            target = _targets.Free(target.Room, file.Dropped);
            await ledger.RetargetAsync(file.Number, target, cancellationToken).ConfigureAwait(false);
        }
        if (file.Place.Room == Room.Failed) _errors.Remove(file.Place);
        // Once the name is ours: before, another worker may be about to give it to a file of its own.
        if (target.Room == Room.Failed && file.Problem is not null) await _errors.WriteAsync(intake, file, target, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        CompletionMarker.Move(from, folders.PathOf(target));
        return target;
    }

    private static bool IsAsTaken(IntakeFile file, string path)
    {
        FileInfo now = new(path);
        return now.Length == file.Length && Math.Abs((now.LastWriteTimeUtc - file.Modified.UtcDateTime).Ticks) < TimeSpan.TicksPerMicrosecond * 10;
    }
}
