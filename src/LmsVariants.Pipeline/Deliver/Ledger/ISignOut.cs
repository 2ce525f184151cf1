using System.Collections.Immutable;

namespace LmsVariants.Pipeline.Deliver.Ledger;

/// <summary>What became of the wish to sign a report.</summary>
public enum SignAnswer
{
    /// <summary>It is recorded; a worker writes the signed revision.</summary>
    Accepted,

    /// <summary>There is no such case.</summary>
    NoSuchCase,

    /// <summary>The case has no report.</summary>
    NoReport,

    /// <summary>The report that the person looked at is not the last one of the case.</summary>
    AnotherRevision,

    /// <summary>That revision is signed.</summary>
    SignedAlready,

    /// <summary>Something of the case is under way that may change its report: look at it again when it is at rest.</summary>
    UnderWay,
}

/// <summary>A person's word for a report.</summary>
/// <param name="By">The person, by name.</param>
/// <param name="At">When the person signed.</param>
public sealed record Signature(string By, DateTimeOffset At);

/// <summary>A signature that is to be put under a report.</summary>
/// <param name="Revision">The revision that the person looked at.</param>
/// <param name="Signature">Who signs and when.</param>
public sealed record Signing(int Revision, Signature Signature);

/// <summary>A revision that bears a signature.</summary>
/// <param name="Revision">Its number.</param>
/// <param name="LookedAt">The revision that the person looked at: it says the same.</param>
/// <param name="Signature">Who signed and when.</param>
public sealed record SignedRevision(int Revision, int LookedAt, Signature Signature);

/// <summary>A report that waits for a signature.</summary>
/// <param name="Case">The case.</param>
/// <param name="Revision">The last revision of its report.</param>
/// <param name="Status">How far it counts; amended where an earlier revision was signed.</param>
/// <param name="Decided">When it was made.</param>
public sealed record UnsignedReport(LedgerCase Case, int Revision, ReportStatus Status, DateTimeOffset Decided);

/// <summary>
/// Sign-out: a named person answers for a report. What is signed is what the person saw: the worker makes the report anew from the same files, and where it would
/// not say the same, nothing is signed and the case says why.
/// </summary>
public interface ISignOut
{
    /// <summary>Records a signature.</summary>
    /// <param name="name">The case, as <see cref="ILedgerDesk.FindAsync"/> takes it.</param>
    /// <param name="revision">The revision that the person looked at; null for the last one.</param>
    /// <param name="by">The person, by a name that <see cref="SignerName"/> takes. Reports show the name, the history also the account.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">That is no name.</exception>
    Task<SignAnswer> SignAsync(string name, int? revision, Person by, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The cases whose last report nobody has signed, amended ones first, then the oldest first. One whose signature is being written is not among them.</summary>
    Task<ImmutableArray<UnsignedReport>> UnsignedAsync(int most, CancellationToken cancellationToken);
}
