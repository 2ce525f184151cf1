using System.Collections.Immutable;

namespace LmsVariants.Pipeline.Deliver.Ledger;

/// <summary>The ledger as those use it who work on intakes.</summary>
public interface IWorkLedger
{
    /// <summary>The lanes with an intake that is not settled and due, the oldest first.</summary>
    Task<ImmutableArray<Lane>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken);

    /// <summary>
    /// Begins a try at the oldest intake of a lane that is not settled and due; null where there is none. One that a worker has already is taken over: that
    /// only one runs per lane is the engine's promise, and the fence holds where it is broken. An intake that is settling keeps its number of tries.
    /// </summary>
    Task<Attempt?> BeginAsync(Lane lane, string worker, MadeWith versions, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Decides the outcome: results of files, where they are to be moved, the revision with its reports, the delivery, all in one transaction.
    /// </summary>
    /// <param name="attempt">The try.</param>
    /// <param name="decision">Its outcome.</param>
    /// <param name="targets">Where the files go, by number; where another intake decided that already, its word stands.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The intake, settling now; null where the try does not count any more.</returns>
    Task<Intake?> DecideAsync(Attempt attempt, Decision decision, IReadOnlyDictionary<long, FilePlace> targets, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Ends a try without an outcome. The intake waits until the next one; a failure counts, a return in order (a worker that stops) does not.</summary>
    Task ReturnAsync(Attempt attempt, Reason reason, bool isFailure, DateTimeOffset nextTry, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Says that a try to bring a decided intake to its place failed; its outcome stands.</summary>
    Task PostponeAsync(Intake intake, Reason reason, DateTimeOffset nextTry, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Gives a file another target, because something else lies there.</summary>
    Task RetargetAsync(long file, FilePlace target, CancellationToken cancellationToken);

    /// <summary>The numbers of those files of an intake that another intake, not decided yet, is still to read.</summary>
    Task<ImmutableArray<long>> AwaitedByOthersAsync(long intake, CancellationToken cancellationToken);

    /// <summary>The files of a revision of a case's report, as they were decided for.</summary>
    Task<ImmutableArray<WrittenReport>> ReportsAsync(long caseNumber, int revision, CancellationToken cancellationToken);

    /// <summary>Where a file lies by now: another intake that it also belongs to may have brought it to its place.</summary>
    Task<FilePlace> PlaceOfAsync(long file, CancellationToken cancellationToken);

    /// <summary>
    /// Puts a decided intake to rest, with where its files lie now; those that are left to another intake are not named. A file whose target another intake has
    /// changed meanwhile keeps that target, and the other one brings it there.
    /// </summary>
    Task SettleAsync(long intake, IReadOnlyDictionary<long, FilePlace> places, DateTimeOffset now, CancellationToken cancellationToken);
}
