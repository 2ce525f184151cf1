using System.Collections.Immutable;

namespace LmsVariants.Pipeline.Deliver.Ledger;

/// <summary>What the ledger knows of the files that lie about.</summary>
/// <param name="Sightings">The files seen and not taken.</param>
/// <param name="Taken">The files taken that lie where they were dropped, with size and time: those of intakes that are not settled, and in run folders all.</param>
public sealed record KnownFiles(ImmutableArray<Sighting> Sightings, ImmutableArray<IntakeFile> Taken);

/// <summary>The ledger as the inbox uses it.</summary>
public interface IIntakeLedger
{
    /// <summary>What is known of the files in some rooms (<see cref="Room.Inbox"/>, <see cref="Room.RunFolder"/>).</summary>
    Task<KnownFiles> KnownAsync(Room room, CancellationToken cancellationToken);

    /// <summary>Keeps what was seen: sightings that are new or changed, and places where nothing is any more.</summary>
    Task SeeAsync(IReadOnlyCollection<Sighting> seen, IReadOnlyCollection<FilePlace> vanished, CancellationToken cancellationToken);

    /// <summary>
    /// Takes files, all or none. A case is that of its number, else, unless it names its pair, the only known one that shares an identifier. Files join those that the
    /// case's last report was made of, but for those of the same file name, unless both have a whole result: then the new ones take the place of all.
    /// A case whose content was reported before is repeated at once.
    /// </summary>
    /// <exception cref="System.Data.Common.DbException">The ledger cannot be written, or another worker took one of the files.</exception>
    Task<ImmutableArray<Accepted>> TakeAsync(TakenDrop drop, DateTimeOffset now, CancellationToken cancellationToken);
}
