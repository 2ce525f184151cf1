using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>The ledger as the inbox uses it.</summary>
public sealed class IntakeLedger(LedgerDatabase database) : IIntakeLedger
{
    /// <inheritdoc/>
    public Task<KnownFiles> KnownAsync(Room room, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            object asked = new { room = LedgerWord.Of(room) };
            ImmutableArray<SightingRow> sightings = await session.ListAsync<SightingRow>(
                $"select {SightingRow.Columns} from sighting where room = @room", asked).ConfigureAwait(false);
            ImmutableArray<FileRow> taken = await session.ListAsync<FileRow>(
                $"select {FileRow.Columns} from file f where f.room = @room and f.room <> 'gone'", asked).ConfigureAwait(false);
            return new KnownFiles([.. sightings.Select(row => row.Read())], [.. taken.Select(row => row.Read())]);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task SeeAsync(IReadOnlyCollection<Sighting> seen, IReadOnlyCollection<FilePlace> vanished, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            if (vanished.Count > 0) await ForgetAsync(session, vanished).ConfigureAwait(false);
            if (seen.Count == 0) return 0;
            return await session.WriteAsync(
                $"""
                insert into sighting (room, path, length, modified, first_seen, since, problem)
                select room, path, length, modified, first_seen, since, problem
                from {session.Rows("seen", "room text, path text, length bigint, modified text, first_seen text, since text, problem text")} where true
                on conflict (room, path) do update set length = excluded.length, modified = excluded.modified, first_seen = excluded.first_seen,
                    since = excluded.since, problem = excluded.problem
                """,
                new { seen = LedgerSession.Json(seen.Select(SightingRow.Of)) }).ConfigureAwait(false);
        },
        cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="CaseNameTakenException">The safe name of a case is that of another but for upper and lower case; nothing is taken.</exception>
    public Task<ImmutableArray<Accepted>> TakeAsync(TakenDrop drop, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => new Taking(session, drop, now).RunAsync(), cancellationToken);

    /// <summary>Deletes the sightings of places.</summary>
    internal static Task ForgetAsync(LedgerSession session, IEnumerable<FilePlace> places) => session.WriteAsync(
        $"delete from sighting where (room, path) in (select room, path from {session.Rows("places", "room text, path text")})",
        new { places = LedgerSession.Json(places.Select(place => new { Room = LedgerWord.Of(place.Room), place.Path })) });
}
