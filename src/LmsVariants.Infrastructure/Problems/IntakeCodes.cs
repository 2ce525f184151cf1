namespace LmsVariants.Infrastructure.Problems;

/// <summary>Permanent codes of what can keep an intake from its report besides its own content; docs/errors.md explains each.</summary>
internal static class IntakeCodes
{
    /// <summary>The worker stopped and gave the intake back.</summary>
    public const string Returned = "LMV2401";

    /// <summary>An earlier report was made of the same files, and a later one is in force.</summary>
    public const string Overtaken = "LMV2402";

    /// <summary>The files do not make the case that they were taken for.</summary>
    public const string NotThisCase = "LMV2403";

    /// <summary>Worker after worker died over it.</summary>
    public const string GivenUp = "LMV2404";

    /// <summary>A file of an earlier drop was read again beside new ones.</summary>
    public const string ReadAgain = "LMV2405";

    /// <summary>The row of the case sheet is that of an earlier drop.</summary>
    public const string EarlierSheet = "LMV2406";

    /// <summary>There is a case sheet, and no row of it is about the case.</summary>
    public const string NoRow = "LMV2407";

    /// <summary>What was signed would be said otherwise today, or another revision is in force.</summary>
    public const string SaysOtherwise = "LMV2408";

    /// <summary>What was signed cannot be made again: a file of it is gone or another one.</summary>
    public const string NotAsSigned = "LMV2409";

    /// <summary>A disk is full, a folder closed to us, a file held by another program.</summary>
    public const string WorldFailed = "LMV5010";

    /// <summary>A fault of this program in one case.</summary>
    public const string OurFault = "LMV9002";
}
