using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Tso500;

/// <summary>The assembly of every file of the assay: none of them states it.</summary>
internal static class Tso500Assembly
{
    public static StatedAssembly Of(string kind) => new(GenomeAssembly.GRCh37, $"assay profile: every TSO500 {kind} is GRCh37") { IsAssumed = true };
}
