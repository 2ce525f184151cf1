namespace LmsVariants.App;

/// <summary>Exit codes, as docs and scripts of laboratories know them.</summary>
internal enum ExitCode
{
    Done = 0,
    OurFault = 1,
    WrongCommand = 2,
    InputRefused = 3,
    KnowledgeInvalid = 4,
    WorldFailed = 5,
}

internal static class ExitCodes
{
    private static readonly ExitCode[] Gravest = [ExitCode.OurFault, ExitCode.KnowledgeInvalid, ExitCode.WrongCommand, ExitCode.WorldFailed, ExitCode.InputRefused];

    /// <summary>The one to end with where several hold.</summary>
    public static ExitCode With(this ExitCode one, ExitCode other) => Gravest.FirstOrDefault(code => code == one || code == other);
}
