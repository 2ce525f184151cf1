using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>A file as the tables hold it, with its part in an intake where that was asked for.</summary>
internal sealed class FileRow
{
    /// <summary>The columns of the file, where the table is called <c>f</c>.</summary>
    public const string Columns = """
        f.number as Number, f.room as Room, f.path as Path, f.dropped_room as DroppedRoom, f.dropped_path as DroppedPath,
        f.target_room as TargetRoom, f.target_path as TargetPath, f.length as Length, f.modified as Modified, f.sha256 as Sha256,
        f.format as Format, f.is_whole as IsWhole
        """;

    public long Number { get; init; }

    public string Room { get; init; } = string.Empty;

    public string Path { get; init; } = string.Empty;

    public string DroppedRoom { get; init; } = string.Empty;

    public string DroppedPath { get; init; } = string.Empty;

    public string? TargetRoom { get; init; }

    public string? TargetPath { get; init; }

    public long Length { get; init; }

    public string Modified { get; init; } = string.Empty;

    public string Sha256 { get; init; } = string.Empty;

    public string Format { get; init; } = string.Empty;

    public bool IsWhole { get; init; }

    public bool IsAgain { get; init; }

    public string? Problem { get; init; }

    /// <summary>The case whose report it was read for, where that was asked for.</summary>
    public long CaseNumber { get; init; }

    public IntakeFile Read() => new(
        Number,
        new FilePlace(LedgerWord.Read<Room>(Room), Path),
        new FilePlace(LedgerWord.Read<Room>(DroppedRoom), DroppedPath),
        TargetRoom is null ? null : new FilePlace(LedgerWord.Read<Room>(TargetRoom), TargetPath!),
        Length,
        LedgerTime.Read(Modified),
        Sha256,
        Format,
        IsWhole,
        IsAgain,
        Problem);
}
