using System.Collections.Immutable;

namespace LmsVariants.Pipeline.Deliver.Ledger;

/// <summary>What the ledger holds, in numbers.</summary>
/// <param name="Sighted">Files in the inbox or run folders that are not taken yet.</param>
/// <param name="Waiting">Intakes to be worked on.</param>
/// <param name="Working">Intakes that a worker has.</param>
/// <param name="Settling">Intakes that are decided and not at rest.</param>
/// <param name="Reported">Intakes that made a report.</param>
/// <param name="Repeated">Intakes that were reported before.</param>
/// <param name="Failed">Intakes that were refused or given up.</param>
/// <param name="Oldest">Since when the oldest intake that is not at rest waits; null where there is none.</param>
/// <param name="DeliveriesWaiting">Deliveries to be sent.</param>
/// <param name="Delivered">Deliveries that the server has.</param>
/// <param name="DeliveriesRefused">Deliveries that the server refused for good, and that no later one of the case has overtaken.</param>
/// <param name="OldestDelivery">Since when the oldest delivery waits; null where there is none.</param>
public sealed record LedgerCounts(
    long Sighted, long Waiting, long Working, long Settling, long Reported, long Repeated, long Failed, DateTimeOffset? Oldest,
    long DeliveriesWaiting, long Delivered, long DeliveriesRefused, DateTimeOffset? OldestDelivery)
{
    /// <summary>Gets of how many cases the last report waits for a signature.</summary>
    public long Unsigned { get; init; }
}

/// <summary>An intake as a person looks at it.</summary>
/// <param name="Number">The ledger's number of the intake.</param>
/// <param name="CaseNumber">The ledger's number of the case; null where there is none.</param>
/// <param name="CaseId">The case number of the laboratory; null where there is none.</param>
/// <param name="State">How far it is.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">Why it is not where it should be; null where nothing is wrong.</param>
/// <param name="Revision">The revision of the report that it made.</param>
/// <param name="ReportFolder">The folder of the case's reports below <c>reports/</c>; null where there is no case.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Taken">When it was taken.</param>
/// <param name="NextTry">When it is tried next; null where that is now or never.</param>
/// <param name="Settled">When it came to rest.</param>
/// <param name="Places">Where its files lie.</param>
public sealed record IntakeView(
    long Number, long? CaseNumber, string? CaseId, IntakeState State, IntakeOutcome? Outcome, Reason? Reason, int? Revision, string? ReportFolder,
    int Attempts, DateTimeOffset Taken, DateTimeOffset? NextTry, DateTimeOffset? Settled, ImmutableArray<FilePlace> Places)
{
    /// <summary>Gets what a person signs with it; null where it brings files.</summary>
    public Signing? Signing { get; init; }
}

/// <summary>A delivery as a person looks at it.</summary>
/// <param name="Number">The ledger's number of the delivery.</param>
/// <param name="CaseNumber">The ledger's number of the case.</param>
/// <param name="CaseId">The case number of the laboratory.</param>
/// <param name="Revision">The revision of the report.</param>
/// <param name="State">How far it is.</param>
/// <param name="Reason">What the last try met; null where nothing is wrong.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Created">When the report was decided.</param>
/// <param name="NextTry">When it is tried next; null where that is now or never.</param>
/// <param name="Ended">When the server had it, or refused it.</param>
public sealed record DeliveryView(
    long Number, long CaseNumber, string CaseId, int Revision, DeliveryState State, Reason? Reason, int Attempts, DateTimeOffset Created, DateTimeOffset? NextTry, DateTimeOffset? Ended)
{
    /// <summary>Gets whether it was refused and the server has a later report of the case: nobody need look at it.</summary>
    public bool IsOvertaken { get; init; }
}

/// <summary>A line of a case's history.</summary>
/// <param name="At">When.</param>
/// <param name="Event">What, such as <c>taken</c>, <c>reported</c>, <c>signed</c> or <c>retried</c>.</param>
/// <param name="By">Who: a worker or a person.</param>
/// <param name="Detail">More in words, without a patient's data.</param>
public sealed record HistoryLine(DateTimeOffset At, string Event, string By, string Detail);

/// <summary>A file that was refused where its case was reported from the others.</summary>
/// <param name="Intake">The ledger's number of the intake.</param>
/// <param name="CaseNumber">The ledger's number of the case.</param>
/// <param name="CaseId">The case number of the laboratory.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="Code">Why (docs/errors.md).</param>
public sealed record RefusedView(long Intake, long CaseNumber, string CaseId, FilePlace Place, string Code);

/// <summary>A case with everything the ledger holds of it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Intakes">Its intakes, the latest first.</param>
/// <param name="Deliveries">Its deliveries, the latest first.</param>
/// <param name="History">Its history, the oldest first.</param>
public sealed record CaseView(LedgerCase Case, ImmutableArray<IntakeView> Intakes, ImmutableArray<DeliveryView> Deliveries, ImmutableArray<HistoryLine> History)
{
    /// <summary>Gets the revisions of its report that bear a signature, the latest first.</summary>
    public ImmutableArray<SignedRevision> Signed { get; init; } = [];
}

/// <summary>The ledger as people use it: what is where, and another try.</summary>
public interface ILedgerDesk
{
    /// <summary>The numbers.</summary>
    Task<LedgerCounts> CountAsync(CancellationToken cancellationToken);

    /// <summary>Writes something and takes it away again: whether the ledger can be written to.</summary>
    /// <param name="worker">Who asks.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops.</param>
    Task ProbeAsync(string worker, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Intakes that are not at rest, the oldest first; then those that failed and that no later one of the case has mended, the latest first. Files that made no case are mended
    /// by a later intake, that did not fail, of the same bytes or dropped at the same place.
    /// </summary>
    Task<ImmutableArray<IntakeView>> OpenAsync(int most, CancellationToken cancellationToken);

    /// <summary>Files that were refused where their case was reported from the others, and not reported anew since; the latest first.</summary>
    Task<ImmutableArray<RefusedView>> RefusedAsync(int most, CancellationToken cancellationToken);

    /// <summary>An intake by its number; null where there is none.</summary>
    Task<IntakeView?> IntakeAsync(long number, CancellationToken cancellationToken);

    /// <summary>The last intakes that came to rest, the latest first.</summary>
    Task<ImmutableArray<IntakeView>> RecentAsync(int most, CancellationToken cancellationToken);

    /// <summary>Deliveries that wait or were refused, the oldest first; one that a later one of the case has overtaken is not among them.</summary>
    Task<ImmutableArray<DeliveryView>> UndeliveredAsync(int most, CancellationToken cancellationToken);

    /// <summary>Files that were seen and are not taken, the oldest first.</summary>
    Task<ImmutableArray<Sighting>> SightedAsync(int most, CancellationToken cancellationToken);

    /// <summary>A case by its number of the laboratory, its safe name, or <c>#</c> and its number of the ledger; null where there is none.</summary>
    Task<CaseView?> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>
    /// Has the last intake of a case that brought files worked on again, with the files where they lie, and its refused and waiting deliveries sent at once. <c>intake-4</c> names an intake without a case.
    /// </summary>
    /// <returns>How many intakes and deliveries that are; null where there is no such case; zeroes where they are under way already.</returns>
    Task<(int Intakes, int Deliveries)?> RetryAsync(string name, Person by, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Has every intake that failed and that no later one of its case has mended worked on again, and every refused or waiting delivery sent at once.</summary>
    Task<(int Intakes, int Deliveries)> RequeueFailedAsync(Person by, DateTimeOffset now, CancellationToken cancellationToken);
}
