using System.Collections.Immutable;
using System.Net;

using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Delivery.Access;
using LmsVariants.Infrastructure.Delivery.Tries;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>Brings a bundle to a FHIR server. A delivery may be repeated at any time; what one leaves to the next is its mark.</summary>
/// <param name="endpoint">The server.</param>
/// <param name="limits">How much it takes in one transaction.</param>
public sealed class BundleDelivery(FhirEndpoint endpoint, DeliveryLimits limits)
{
    /// <summary>Sends the bundle, unless the server has a report of the same content and status already.</summary>
    /// <param name="bundle">The bundle.</param>
    /// <param name="sending">When it is sent although the server's report speaks against it.</param>
    /// <param name="mark">Set before anything is sent. It is not cleared here: the caller knows first what became of the delivery.</param>
    /// <param name="cancellationToken">Ends the delivery; what was sent stays, and the report is not among it.</param>
    /// <exception cref="InputFormatException">It must be split and its references go in a circle.</exception>
    /// <exception cref="IOException">The mark cannot be set; nothing was sent.</exception>
    public async Task<DeliveryOutcome> SendAsync(TransactionBundle bundle, Sending sending, ISendingMark mark, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(mark);
        ImmutableArray<TransactionPart> parts = TransactionSplit.Of(bundle, limits);
        try
        {
            if (sending != Sending.Always && await AgainstAsync(bundle, sending, cancellationToken).ConfigureAwait(false) is DeliveryOutcome end) return end;
            await mark.SetAsync(cancellationToken).ConfigureAwait(false);
            return await SendAsync(parts, cancellationToken).ConfigureAwait(false);
        }
        catch (ServerAwayException away)
        {
            return new Unreachable(away.Message, away.Pause);
        }
        catch (NotAdmittedException closed)
        {
            return new NotAdmitted(closed.Status, closed.Message);
        }
    }

    // What speaks against sending: that all of it is there, or that what is there counts more.
    private async Task<DeliveryOutcome?> AgainstAsync(TransactionBundle bundle, Sending sending, CancellationToken cancellationToken)
    {
        if (bundle.Report is not { Address: string address } report || ReportContent.Of(report.Content["resource"]) is not ReportContent ours) return null;
        EndpointAnswer answer = await endpoint.ReadAsync(address, cancellationToken).ConfigureAwait(false);
        if (answer.IsNotAdmitted) return new NotAdmitted((int)answer.Status);
        // What the server fails to show may be there and count more.
        if (answer.IsFault) return new Refused(Step.OfReading, (int)answer.Status, answer.Outcome);
        // Not there, withdrawn, or not to be read: then the transaction tells.
        if (answer.Status != HttpStatusCode.OK || ReportContent.Of(answer.Json()) is not ReportContent theirs) return null;
        if (theirs.Rank > ours.Rank) return new Outranked(ours.Status, theirs.Status);
        if (ours.IsOlderThan(theirs)) return new Outdated(ours.Issued!.Value, theirs.Issued!.Value);
        return sending == Sending.IfChanged && ours.IsSaidBy(theirs) ? new Unchanged() : null;
    }

    private async Task<DeliveryOutcome> SendAsync(ImmutableArray<TransactionPart> parts, CancellationToken cancellationToken)
    {
        EntryCounts counts = default;
        Dictionary<string, string> addresses = new(StringComparer.Ordinal);
        for (int i = 0; i < parts.Length; i++)
        {
            EndpointAnswer answer = await endpoint.PostAsync(parts[i].Write(addresses), cancellationToken).ConfigureAwait(false);
            (TransactionAnswer? taken, DeliveryOutcome? end) = TransactionAnswer.Read(parts[i], answer, new Step(i + 1, parts.Length));
            if (taken is null) return end!;
            counts += taken.Counts;
            foreach ((string fullUrl, string address) in taken.Addresses) addresses[fullUrl] = address;
        }
        return new Delivered(counts, parts.Length);
    }
}
