using Microsoft.Extensions.Logging;

namespace LmsVariants.Infrastructure.Delivery.Relay;

/// <summary>What deliveries write to the log: numbers of the ledger, codes and words of our own. The ids are permanent, from 4000 to 4099.</summary>
public static partial class RelayLog
{
    /// <summary>A request that is made again, as <see cref="FhirEndpoint"/> tells it.</summary>
    [LoggerMessage(4010, LogLevel.Debug, "The FHIR server did not answer as it should ({Reason}); next try in {Pause}")]
    public static partial void Retrying(this ILogger logger, string reason, TimeSpan pause);

    [LoggerMessage(4000, LogLevel.Information, "Case {CaseNumber}: revision {Revision} is on the FHIR server ({Outcome}, delivery {Delivery}, try {Attempt})")]
    internal static partial void Arrived(this ILogger logger, long caseNumber, int revision, string outcome, long delivery, int attempt);

    [LoggerMessage(4001, LogLevel.Error, "Case {CaseNumber}: revision {Revision} was not delivered and a person must look (delivery {Delivery}): {Code} {Reason}")]
    internal static partial void NotDelivered(this ILogger logger, long caseNumber, int revision, long delivery, string code, string reason);

    [LoggerMessage(4002, LogLevel.Warning, "Case {CaseNumber}: revision {Revision} waits for the FHIR server until {NextTry} (delivery {Delivery}, try {Attempt}): {Code} {Reason}")]
    internal static partial void Waits(this ILogger logger, long caseNumber, int revision, string nextTry, long delivery, int attempt, string code, string reason);

    [LoggerMessage(4003, LogLevel.Error, "Case {CaseNumber}: revision {Revision} waits until {NextTry} for a setting that must be mended (delivery {Delivery}): {Code} {Reason}")]
    internal static partial void WaitsForSetting(this ILogger logger, long caseNumber, int revision, string nextTry, long delivery, string code, string reason);

    [LoggerMessage(4004, LogLevel.Warning, "Case {CaseNumber}: revision {Revision} was delivered, and the note of an earlier refusal cannot be taken away (delivery {Delivery})")]
    internal static partial void NoteStays(this ILogger logger, long caseNumber, int revision, long delivery);
}
