using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Delivery.Relay;

/// <summary>The ledger as what remembers that a delivery began.</summary>
internal sealed class OutboxMark(IOutbox outbox, OutboxEntry entry) : ISendingMark
{
    public async ValueTask SetAsync(CancellationToken cancellationToken) => await outbox.MarkBegunAsync(entry, cancellationToken).ConfigureAwait(false);
}
