using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>A file that has stopped growing.</summary>
/// <param name="File">The file.</param>
/// <param name="Sighting">What is known of it.</param>
/// <param name="Complete">Since when it is known to be complete.</param>
internal sealed record SettledFile(ListedFile File, Sighting Sighting, DateTimeOffset Complete);

/// <summary>What one look at a folder tells beside what was known.</summary>
/// <param name="Settled">Files that have stopped growing and are not taken.</param>
/// <param name="Growing">Files that may still grow.</param>
/// <param name="Seen">Sightings that are new or changed.</param>
/// <param name="Vanished">Places of sightings where nothing lies any more.</param>
/// <param name="Open">What is known now of every file that is settled or growing.</param>
internal sealed record Look(
    ImmutableArray<SettledFile> Settled, ImmutableArray<ListedFile> Growing, ImmutableArray<Sighting> Seen, ImmutableArray<FilePlace> Vanished, ImmutableArray<Sighting> Open)
{
    /// <summary>Compares a listing with what is known of the folder.</summary>
    public static Look At(IReadOnlyCollection<ListedFile> listed, KnownFiles known, WatchOptions options, DateTimeOffset now)
    {
        Dictionary<FilePlace, Sighting> sighted = known.Sightings.ToDictionary(sighting => sighting.Place);
        Dictionary<FilePlace, IntakeFile> taken = known.Taken.ToDictionary(file => file.Place);
        ImmutableArray<SettledFile>.Builder settled = ImmutableArray.CreateBuilder<SettledFile>();
        ImmutableArray<ListedFile>.Builder growing = ImmutableArray.CreateBuilder<ListedFile>();
        ImmutableArray<Sighting>.Builder seen = ImmutableArray.CreateBuilder<Sighting>();
        ImmutableArray<Sighting>.Builder open = ImmutableArray.CreateBuilder<Sighting>();
        foreach (ListedFile file in listed)
        {
            sighted.Remove(file.Place, out Sighting? before);
            // What is taken is looked after by its intake, also where it was changed since. In a run folder a file stays, and its change is a new file.
            if (taken.TryGetValue(file.Place, out IntakeFile? one) && (file.Place.Room == Room.Inbox || (one.Length == file.Length && one.Modified == file.Modified))) continue;
            bool isSame = before is not null && before.Length == file.Length && before.Modified == file.Modified;
            Sighting sighting = new(file.Place, file.Length, file.Modified, before?.FirstSeen ?? now, isSame ? before!.Since : now, file.Problem ?? Unmarked(file, options) ?? (isSame ? before!.Problem : null));
            if (sighting != before) seen.Add(sighting);
            if (file.Problem is not null) continue;
            open.Add(sighting);
            if (file.IsDone) settled.Add(new SettledFile(file, sighting, sighting.Since));
            // A clock that was set back must not hold a file for ever.
            else if (!options.RequireDoneMarker && (now - sighting.Since).Duration() >= options.SettledAfter) settled.Add(new SettledFile(file, sighting, sighting.Since + options.SettledAfter));
            else growing.Add(file);
        }
        return new Look(settled.ToImmutable(), growing.ToImmutable(), seen.ToImmutable(), [.. sighted.Keys], open.ToImmutable());
    }

    private static string? Unmarked(ListedFile file, WatchOptions options) =>
        !options.RequireDoneMarker || file.IsDone ? null : file.IsMarkerOld ? "its .done marker is older than the file" : "no .done marker yet";
}
