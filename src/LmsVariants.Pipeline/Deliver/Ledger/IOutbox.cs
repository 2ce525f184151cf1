using System.Collections.Immutable;

namespace LmsVariants.Pipeline.Deliver.Ledger;

/// <summary>How far a delivery is.</summary>
public enum DeliveryState
{
    /// <summary>To be sent, now or at its next try.</summary>
    Waiting,

    /// <summary>The server has it.</summary>
    Delivered,

    /// <summary>The server refused it for good: a person must look.</summary>
    Refused,
}

/// <summary>A bundle on its way to a server.</summary>
/// <param name="Number">The ledger's number of the delivery.</param>
/// <param name="Case">The case.</param>
/// <param name="Revision">The revision of its report.</param>
/// <param name="Bundle">The name of the bundle's file.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
/// <param name="HasBegun">Whether something of it may have been sent already.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record OutboxEntry(long Number, LedgerCase Case, int Revision, string Bundle, string Sha256, bool HasBegun, int Attempts);

/// <summary>The deliveries that the reports asked for. An entry is written with the decision on its report and seen here once that is settled.</summary>
public interface IOutbox
{
    /// <summary>The lanes with a delivery that is due, the oldest first. A case waits for its oldest delivery.</summary>
    Task<ImmutableArray<Lane>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken);

    /// <summary>The oldest waiting delivery of a lane where it is due, with its try counted; null where there is none.</summary>
    Task<OutboxEntry?> BeginAsync(Lane lane, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Says that something of it is about to be sent.</summary>
    Task MarkBegunAsync(OutboxEntry entry, CancellationToken cancellationToken);

    /// <summary>Ends a try that brought the report there, or was refused for good.</summary>
    Task EndAsync(OutboxEntry entry, DeliveryState state, Reason? reason, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Ends a try that is made again.</summary>
    Task PostponeAsync(OutboxEntry entry, Reason reason, DateTimeOffset nextTry, CancellationToken cancellationToken);

    /// <summary>Makes due what waits for its next try over a reason of this code, because what was in its way may be mended.</summary>
    Task ReleaseAsync(string code, CancellationToken cancellationToken);
}
