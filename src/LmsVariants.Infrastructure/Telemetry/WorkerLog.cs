using Microsoft.Extensions.Logging;

namespace LmsVariants.Infrastructure.Telemetry;

/// <summary>What the worker says. Ids are permanent (docs/operations.md lists them); cases and files are called by the ledger's numbers alone.</summary>
public static partial class WorkerLog
{
    // What stands in place of a number that there is not.
    private const string None = "none";

    internal static void Taken(ILogger log, long intake, long? @case, int files, bool repeated) => TakenLine(log, intake, CaseOf(@case), files, repeated);

    [LoggerMessage(1001, LogLevel.Information, "Intake {Intake} (case {CaseNumber}) taken: {Files} files, reported before: {Repeated}")]
    private static partial void TakenLine(ILogger log, long intake, object caseNumber, int files, bool repeated);

    [LoggerMessage(1002, LogLevel.Warning, "A file is not taken: {Why}")]
    internal static partial void Held(ILogger log, string why);

    [LoggerMessage(1003, LogLevel.Error, "A folder or file cannot be used: {Why}; it is tried again")]
    internal static partial void FolderUnreadable(ILogger log, string why);

    internal static void Begun(ILogger log, long intake, long? @case, int attempt) => BegunLine(log, intake, CaseOf(@case), attempt);

    [LoggerMessage(2001, LogLevel.Information, "Intake {Intake} (case {CaseNumber}): try {Attempt}")]
    private static partial void BegunLine(ILogger log, long intake, object caseNumber, int attempt);

    internal static void Decided(ILogger log, long intake, long? @case, string outcome, int? revision, double readMs, double writeMs) => DecidedLine(log, intake, CaseOf(@case), outcome, revision is int made ? made : None, readMs, writeMs);

    [LoggerMessage(2002, LogLevel.Information, "Intake {Intake} (case {CaseNumber}): {Outcome}, revision {Revision}, read in {ReadMs:0} ms, written in {WriteMs:0} ms")]
    private static partial void DecidedLine(ILogger log, long intake, object caseNumber, string outcome, object revision, double readMs, double writeMs);

    internal static void Refused(ILogger log, long intake, long? @case, string code, string reason) => RefusedLine(log, intake, CaseOf(@case), code, reason);

    [LoggerMessage(2003, LogLevel.Warning, "Intake {Intake} (case {CaseNumber}) was refused: {Code} {Reason}")]
    private static partial void RefusedLine(ILogger log, long intake, object caseNumber, string code, string reason);

    internal static void Settled(ILogger log, long intake, long? @case) => SettledLine(log, intake, CaseOf(@case));

    [LoggerMessage(2004, LogLevel.Information, "Intake {Intake} (case {CaseNumber}) is at rest")]
    private static partial void SettledLine(ILogger log, long intake, object caseNumber);

    internal static void Postponed(ILogger log, long intake, long? @case, TimeSpan pause, string code, string reason) => PostponedLine(log, intake, CaseOf(@case), pause, code, reason);

    [LoggerMessage(2005, LogLevel.Warning, "Intake {Intake} (case {CaseNumber}) waits {Pause}: {Code} {Reason}")]
    private static partial void PostponedLine(ILogger log, long intake, object caseNumber, TimeSpan pause, string code, string reason);

    internal static void Returned(ILogger log, long intake, long? @case) => ReturnedLine(log, intake, CaseOf(@case));

    [LoggerMessage(2006, LogLevel.Information, "Intake {Intake} (case {CaseNumber}) is given back: the worker stops")]
    private static partial void ReturnedLine(ILogger log, long intake, object caseNumber);

    internal static void Fenced(ILogger log, long intake, long? @case, int attempt) => FencedLine(log, intake, CaseOf(@case), attempt);

    [LoggerMessage(2007, LogLevel.Warning, "Intake {Intake} (case {CaseNumber}): try {Attempt} does not count, another worker has it")]
    private static partial void FencedLine(ILogger log, long intake, object caseNumber, int attempt);

    internal static void OurFault(ILogger log, long intake, long? @case, string kind, string trace) => OurFaultLine(log, intake, CaseOf(@case), kind, trace);

    [LoggerMessage(2008, LogLevel.Error, "Intake {Intake} (case {CaseNumber}): a fault of this program ({Kind}). Please report it with these lines; they hold no data of a patient.\n{Trace}")]
    private static partial void OurFaultLine(ILogger log, long intake, object caseNumber, string kind, string trace);

    /// <summary>The ledger is away.</summary>
    [LoggerMessage(2009, LogLevel.Error, "The ledger cannot be used ({Why}); it is tried again")]
    public static partial void LedgerAway(ILogger log, string why);

    [LoggerMessage(2012, LogLevel.Error, "Intake {Intake} of case {Case}: the report of revision {Revision} in its place is not as it was written; somebody has changed it")]
    internal static partial void ReportChanged(ILogger log, long intake, long @case, int revision);

    [LoggerMessage(2010, LogLevel.Error, "A job ended with a fault of this program ({Kind}). Please report it with these lines; they hold no data of a patient.\n{Trace}")]
    internal static partial void JobFault(ILogger log, string kind, string trace);

    [LoggerMessage(2011, LogLevel.Information, "{What} goes on: what was in the way is over after {Seconds:0} s")]
    internal static partial void Over(ILogger log, string what, double seconds);

    [LoggerMessage(2013, LogLevel.Warning, "Case {CaseNumber}: revision {Revision} corrects a report that was signed, and waits for a signature")]
    internal static partial void WaitsForSignature(ILogger log, long caseNumber, int revision);

    /// <summary>The worker begins.</summary>
    [LoggerMessage(3001, LogLevel.Information, "Worker {Worker} watches; ledger {Ledger}, {CasesAtOnce} cases at once")]
    public static partial void Started(ILogger log, string worker, string ledger, int casesAtOnce);

    /// <summary>The worker was asked to stop.</summary>
    [LoggerMessage(3002, LogLevel.Information, "Worker {Worker} stops")]
    public static partial void Stopping(ILogger log, string worker);

    /// <summary>Where its health is asked for.</summary>
    [LoggerMessage(3003, LogLevel.Information, "Health at {Address}")]
    public static partial void HealthAt(ILogger log, string address);

    private static object CaseOf(long? number) => number is long known ? known : None;
}
