namespace LmsVariants.Infrastructure.Delivery;

/// <summary>Permanent codes of what can go wrong between a bundle on disk and a FHIR server; docs/errors.md explains each.</summary>
public static class DeliveryCodes
{
    /// <summary>The file is no transaction bundle that may be sent twice without harm.</summary>
    public const string NotATransaction = "LMV2301";

    /// <summary>A resource refers to one that is not in the bundle.</summary>
    public const string Dangling = "LMV2302";

    /// <summary>The bundle must be split and its references do not allow it.</summary>
    public const string Inseparable = "LMV2303";

    /// <summary>The server refused the bundle, or fails over it each time.</summary>
    public const string Refused = "LMV2304";

    /// <summary>The server's answer is not one to a transaction.</summary>
    public const string Misanswered = "LMV2305";

    /// <summary>The server does not let this program in, or is at another address.</summary>
    public const string NotAdmitted = "LMV2306";

    /// <summary>The server has the report in a state that counts more, or a later one.</summary>
    public const string Outranked = "LMV2307";

    /// <summary>The bundle of a delivery is gone, or is not the one that was decided.</summary>
    public const string NotTheBundle = "LMV2308";

    /// <summary>The server is away and trying again did not help.</summary>
    public const string ServerAway = "LMV5002";

    /// <summary>The folder of the reports cannot be read or written now.</summary>
    public const string ReportsAway = "LMV5003";
}
