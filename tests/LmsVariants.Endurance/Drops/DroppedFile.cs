using System.Security.Cryptography;

namespace LmsVariants.Endurance.Drops;

/// <summary>The folders in which a dropped file may come to rest.</summary>
internal enum RestingPlace
{
    /// <summary>It was read.</summary>
    Processed,

    /// <summary>It was refused.</summary>
    Failed,
}

/// <summary>A file to be dropped.</summary>
/// <param name="Path">Where, below the inbox.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Rests">Where it must come to rest.</param>
/// <param name="IsSheet">Whether it is a case sheet, which the ledger does not keep.</param>
internal sealed record DroppedFile(string Path, byte[] Content, RestingPlace Rests, bool IsSheet = false)
{
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}

/// <summary>Files that are dropped together: a folder in one step, or a file by itself.</summary>
/// <param name="Files">The files.</param>
/// <param name="Folder">The folder below the inbox that holds them all; null where it is one file.</param>
/// <param name="IsAtOnce">Whether it does not wait until the case's drop before it was taken out of the inbox.</param>
internal sealed record Drop(IReadOnlyList<DroppedFile> Files, string? Folder = null, bool IsAtOnce = false);

/// <summary>A made-up case: what is dropped of it, in this order, and what must become of it.</summary>
/// <param name="Id">Its case number.</param>
/// <param name="Kind">What is tried with it.</param>
/// <param name="Drops">Its drops.</param>
/// <param name="Revisions">How many reports it must have at the end; 0 where it cannot be reported.</param>
internal sealed record MadeCase(string Id, string Kind, IReadOnlyList<Drop> Drops, int Revisions);
