using LmsVariants.Formats.Panels;

namespace LmsVariants.Pipeline.Classify;

/// <summary>Why fewer copies of a gene are not yet its loss.</summary>
internal static class CopiesLeft
{
    /// <summary>How many copies are left, as far as the file says.</summary>
    public static Phrase Of(ReportedCopyNumber fewer) => fewer.Copies switch
    {
        null => $"whether both copies are lost is not known",
        1 => $"one copy is left, as the file counts",
        decimal copies => $"{copies} copies are left, as the file counts",
    };
}
