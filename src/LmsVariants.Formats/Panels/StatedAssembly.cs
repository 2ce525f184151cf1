using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Panels;

/// <summary>Something that tells the assembly of coordinates.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Source">What tells it, in words.</param>
public sealed record StatedAssembly(GenomeAssembly Assembly, Phrase Source)
{
    /// <summary>Gets whether the file itself does not say it and only its kind does; a switch may say otherwise.</summary>
    public bool IsAssumed { get; init; }
}
