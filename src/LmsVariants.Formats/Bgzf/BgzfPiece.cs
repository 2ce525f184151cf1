namespace LmsVariants.Formats.Bgzf;

/// <summary>Some blocks of a BGZF file as they lie on the disk.</summary>
/// <param name="Packed">Their bytes; the last block may be cut short.</param>
/// <param name="Length">How many bytes they say that they unpack to.</param>
internal sealed record BgzfPiece(ReadOnlyMemory<byte> Packed, int Length);
