using System.Diagnostics;
using System.Globalization;

using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Outbox;
using LmsVariants.Infrastructure.Telemetry;
using LmsVariants.Pipeline.Deliver.Ledger;

using Microsoft.Extensions.Logging;

namespace LmsVariants.Infrastructure.Delivery.Relay;

/// <summary>
/// Brings the deliveries of the ledger to the FHIR server, those of a case in their order: one that does not get through holds up those after it, one that is
/// refused does not. A try that is cut short, by a stop or a crash, changes nothing: the delivery waits as before, and what was sent of it is sent again.
/// </summary>
/// <param name="outbox">The deliveries.</param>
/// <param name="delivery">The way to the server.</param>
/// <param name="reports">The folder of the reports.</param>
/// <param name="clock">The clock.</param>
/// <param name="chance">A number from 0 to 1, another each time: not all that wait come back at once.</param>
/// <param name="telemetry">What is shown outside.</param>
/// <param name="logger">The log.</param>
public sealed class OutboxRelay(IOutbox outbox, BundleDelivery delivery, string reports, TimeProvider clock, Func<double> chance, DeliveryTelemetry telemetry, ILogger<OutboxRelay> logger)
{
    /// <summary>Delivers what is due in a lane.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="cancellationToken">Stops; the delivery in hand waits as before.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task RunAsync(Lane lane, CancellationToken cancellationToken)
    {
        while (await outbox.BeginAsync(lane, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false) is OutboxEntry entry)
        {
            if (!await DeliverAsync(entry, cancellationToken).ConfigureAwait(false)) return;
        }
    }

    /// <summary>Makes one try; whether the next delivery of the case may follow.</summary>
    private async Task<bool> DeliverAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        using Activity? span = DeliveryTelemetry.Begin(entry);
        long began = clock.GetTimestamp();
        Verdict verdict = await TryAsync(entry, cancellationToken).ConfigureAwait(false);
        telemetry.End(span, verdict.Outcome, verdict.State == DeliveryState.Delivered, clock.GetElapsedTime(began));
        // What is known by now is written down, whoever wants to stop.
        if (verdict.State != DeliveryState.Waiting)
        {
            await outbox.EndAsync(entry, verdict.State, verdict.Reason, clock.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
            if (verdict.Reason is not Reason why) logger.Arrived(entry.Case.Number, entry.Revision, verdict.Outcome, entry.Number, entry.Attempts);
            else logger.NotDelivered(entry.Case.Number, entry.Revision, entry.Number, why.Code, why.Text);
            return true;
        }
        Reason reason = verdict.Reason!;
        DateTimeOffset next = clock.GetUtcNow() + (verdict.IsSetting ? RelayPauses.ForSetting : RelayPauses.After(entry.Attempts, verdict.Asked, chance()));
        await outbox.PostponeAsync(entry, reason, next, CancellationToken.None).ConfigureAwait(false);
        string until = next.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        if (verdict.IsSetting) logger.WaitsForSetting(entry.Case.Number, entry.Revision, until, entry.Number, reason.Code, reason.Text);
        else logger.Waits(entry.Case.Number, entry.Revision, until, entry.Number, entry.Attempts, reason.Code, reason.Text);
        return false;
    }

    private async Task<Verdict> TryAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            if (await FindAsync(entry, cancellationToken).ConfigureAwait(false) is not KeptFile kept) return Verdict.NotTheBundle;
            Verdict verdict = await SendAsync(entry, kept, cancellationToken).ConfigureAwait(false);
            if (verdict.State == DeliveryState.Refused) await TellAsync(entry, verdict).ConfigureAwait(false);
            if (verdict.State == DeliveryState.Delivered) await ClearAsync(entry).ConfigureAwait(false);
            return verdict;
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException)
        {
            return Verdict.ReportsAway;
        }
    }

    private async Task<Verdict> SendAsync(OutboxEntry entry, KeptFile kept, CancellationToken cancellationToken)
    {
        try
        {
            TransactionBundle bundle = TransactionBundle.Parse(entry.Bundle, kept.Content);
            // What a try left half done does not show on the report of the server.
            Sending sending = entry.HasBegun ? Sending.EvenIfUnchanged : Sending.IfChanged;
            return Verdict.Of(await delivery.SendAsync(bundle, sending, new OutboxMark(outbox, entry), cancellationToken).ConfigureAwait(false));
        }
        catch (InputFormatException unsendable)
        {
            return Verdict.Of(unsendable.Problem);
        }
    }

    private Task<KeptFile?> FindAsync(OutboxEntry entry, CancellationToken cancellationToken) => KeptFile.FindAsync(reports, entry.Case, entry.Revision, entry.Bundle, entry.Sha256, cancellationToken);

    // Found once more: while it was sent, a later revision may have taken its place.
    private async Task<DeliveryNote?> NoteAsync(OutboxEntry entry) =>
        await FindAsync(entry, CancellationToken.None).ConfigureAwait(false) is KeptFile kept ? new DeliveryNote(kept.Folder, entry.Bundle, clock) : null;

    private async Task TellAsync(OutboxEntry entry, Verdict verdict)
    {
        if (await NoteAsync(entry).ConfigureAwait(false) is DeliveryNote note) await note.WriteAsync(entry, verdict.Reason!, verdict.Words, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task ClearAsync(OutboxEntry entry)
    {
        try
        {
            (await NoteAsync(entry).ConfigureAwait(false))?.Clear();
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException)
        {
            // The server has the report: that counts.
            logger.NoteStays(entry.Case.Number, entry.Revision, entry.Number);
        }
    }
}
