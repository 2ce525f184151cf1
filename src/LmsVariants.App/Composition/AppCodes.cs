namespace LmsVariants.App.Composition;

/// <summary>Permanent codes of what can be wrong outside the inputs; docs/errors.md explains each.</summary>
internal static class AppCodes
{
    /// <summary>An input, folder or file named on the command line does not exist.</summary>
    public const string NotFound = "LMV2001";

    /// <summary>The value of a switch is wrong.</summary>
    public const string BadSwitch = "LMV2002";

    /// <summary>A setting of appsettings.json or the environment is wrong.</summary>
    public const string BadSetting = "LMV2003";

    /// <summary>Another worker watches the same folder with the same SQLite ledger.</summary>
    public const string AlreadyWatched = "LMV2004";

    /// <summary>The ledger was changed by a newer version, or is not of this program's making.</summary>
    public const string LedgerOfAnother = "LMV2005";

    /// <summary>A report cannot be signed as it is.</summary>
    public const string NotSigned = "LMV2006";

    /// <summary>The laboratory's page would be open to others than it should.</summary>
    public const string PageIsOpen = "LMV2007";

    /// <summary>The ledger cannot be reached or written.</summary>
    public const string LedgerAway = "LMV5011";

    /// <summary>A file or folder could not be read or written.</summary>
    public const string WorldFailed = "LMV5001";

    /// <summary>A fault of this program.</summary>
    public const string OurFault = "LMV9001";
}
