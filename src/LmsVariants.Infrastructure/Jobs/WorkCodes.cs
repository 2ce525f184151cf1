namespace LmsVariants.Infrastructure.Jobs;

/// <summary>Permanent codes of what can keep an intake from its report besides its own content; docs/errors.md explains each.</summary>
internal static class WorkCodes
{
    /// <summary>The worker stopped and gave the intake back.</summary>
    public const string Returned = "LMV2401";

    /// <summary>A file was changed or taken away after it had been taken into the ledger.</summary>
    public const string Changed = "LMV2402";

    /// <summary>The files do not make the case that they were taken for.</summary>
    public const string NotThisCase = "LMV2403";

    /// <summary>Worker after worker died over it.</summary>
    public const string GivenUp = "LMV2404";

    /// <summary>A disk is full, a folder closed to us, a file held by another program.</summary>
    public const string WorldFailed = "LMV5010";

    /// <summary>A fault of this program in one case.</summary>
    public const string OurFault = "LMV9002";
}
