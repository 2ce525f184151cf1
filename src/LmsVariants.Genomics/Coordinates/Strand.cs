namespace LmsVariants.Genomics.Coordinates;

/// <summary>The strand of the assembly that a transcript is read from.</summary>
public enum Strand
{
    /// <summary>The strand that the assembly writes.</summary>
    Forward,

    /// <summary>The complement of it, read the other way.</summary>
    Reverse,
}
