using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>A sighting as the tables hold it.</summary>
internal sealed class SightingRow
{
    public const string Columns = "room as Room, path as Path, length as Length, modified as Modified, first_seen as FirstSeen, since as Since, problem as Problem";

    public string Room { get; init; } = string.Empty;

    public string Path { get; init; } = string.Empty;

    public long Length { get; init; }

    public string Modified { get; init; } = string.Empty;

    public string FirstSeen { get; init; } = string.Empty;

    public string Since { get; init; } = string.Empty;

    public string? Problem { get; init; }

    public static SightingRow Of(Sighting seen) => new()
    {
        Room = LedgerWord.Of(seen.Place.Room),
        Path = seen.Place.Path,
        Length = seen.Length,
        Modified = LedgerTime.Text(seen.Modified),
        FirstSeen = LedgerTime.Text(seen.FirstSeen),
        Since = LedgerTime.Text(seen.Since),
        Problem = seen.Problem,
    };

    public Sighting Read() => new(
        new FilePlace(LedgerWord.Read<Room>(Room), Path), Length, LedgerTime.Read(Modified), LedgerTime.Read(FirstSeen), LedgerTime.Read(Since), Problem);
}
