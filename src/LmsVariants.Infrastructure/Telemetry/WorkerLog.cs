using Microsoft.Extensions.Logging;

namespace LmsVariants.Infrastructure.Telemetry;

/// <summary>What the worker says. Ids are permanent (docs/operations.md lists them); cases and files are called by the ledger's numbers alone.</summary>
public static partial class WorkerLog
{
    [LoggerMessage(1001, LogLevel.Information, "Intake {Intake} of case {Case} taken: {Files} files, reported before: {Repeated}")]
    internal static partial void Taken(ILogger log, long intake, long? @case, int files, bool repeated);

    [LoggerMessage(1002, LogLevel.Warning, "A file is not taken: {Why}")]
    internal static partial void Held(ILogger log, string why);

    [LoggerMessage(1003, LogLevel.Error, "A folder or file cannot be used: {Why}; it is tried again")]
    internal static partial void FolderUnreadable(ILogger log, string why);

    [LoggerMessage(2001, LogLevel.Information, "Intake {Intake} of case {Case}: try {Attempt}")]
    internal static partial void Begun(ILogger log, long intake, long? @case, int attempt);

    [LoggerMessage(2002, LogLevel.Information, "Intake {Intake} of case {Case}: {Outcome}, revision {Revision}, read in {ReadMs:0} ms, written in {WriteMs:0} ms")]
    internal static partial void Decided(ILogger log, long intake, long? @case, string outcome, int? revision, double readMs, double writeMs);

    [LoggerMessage(2003, LogLevel.Warning, "Intake {Intake} of case {Case} was refused: {Code} {Reason}")]
    internal static partial void Refused(ILogger log, long intake, long? @case, string code, string reason);

    [LoggerMessage(2004, LogLevel.Information, "Intake {Intake} of case {Case} is at rest")]
    internal static partial void Settled(ILogger log, long intake, long? @case);

    [LoggerMessage(2005, LogLevel.Warning, "Intake {Intake} of case {Case} waits {Pause}: {Code} {Reason}")]
    internal static partial void Postponed(ILogger log, long intake, long? @case, TimeSpan pause, string code, string reason);

    [LoggerMessage(2006, LogLevel.Information, "Intake {Intake} of case {Case} is given back: the worker stops")]
    internal static partial void Returned(ILogger log, long intake, long? @case);

    [LoggerMessage(2007, LogLevel.Warning, "Intake {Intake} of case {Case}: try {Attempt} does not count, another worker has it")]
    internal static partial void Fenced(ILogger log, long intake, long? @case, int attempt);

    [LoggerMessage(2008, LogLevel.Error, "Intake {Intake} of case {Case}: a fault of this program ({Kind}). Please report it with these lines; they hold no data of a patient.\n{Trace}")]
    internal static partial void OurFault(ILogger log, long intake, long? @case, string kind, string trace);

    /// <summary>The ledger is away.</summary>
    [LoggerMessage(2009, LogLevel.Error, "The ledger cannot be used ({Why}); it is tried again")]
    public static partial void LedgerAway(ILogger log, string why);

    [LoggerMessage(2012, LogLevel.Error, "Intake {Intake} of case {Case}: the report of revision {Revision} in its place is not as it was written; somebody has changed it")]
    internal static partial void ReportChanged(ILogger log, long intake, long @case, int revision);

    [LoggerMessage(2010, LogLevel.Error, "A job ended with a fault of this program ({Kind}). Please report it with these lines; they hold no data of a patient.\n{Trace}")]
    internal static partial void JobFault(ILogger log, string kind, string trace);

    [LoggerMessage(2011, LogLevel.Information, "{What} goes on: what was in the way is over after {Seconds:0} s")]
    internal static partial void Over(ILogger log, string what, double seconds);

    /// <summary>The worker begins.</summary>
    [LoggerMessage(3001, LogLevel.Information, "Worker {Worker} watches; ledger {Ledger}, {CasesAtOnce} cases at once")]
    public static partial void Started(ILogger log, string worker, string ledger, int casesAtOnce);

    /// <summary>The worker was asked to stop.</summary>
    [LoggerMessage(3002, LogLevel.Information, "Worker {Worker} stops")]
    public static partial void Stopping(ILogger log, string worker);

    /// <summary>Where its health is asked for.</summary>
    [LoggerMessage(3003, LogLevel.Information, "Health at {Address}")]
    public static partial void HealthAt(ILogger log, string address);

    /// <summary>There is a server, and no report goes there before a person has signed one.</summary>
    [LoggerMessage(3004, LogLevel.Warning, "Delivery:When is SignOut, and this version has no sign-out: only corrections of reports that were signed are sent to the FHIR server. Set Delivery:When to Always to send every report")]
    public static partial void SignsNothing(ILogger log);
}
