using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

using LmsVariants.Infrastructure.Outbox;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Delivery.Relay;

/// <summary>What lies beside a bundle that was refused, for the person who must look: a note to read, and the server's own words.</summary>
/// <param name="folder">Where the bundle lies.</param>
/// <param name="bundle">Its name.</param>
/// <param name="clock">The clock.</param>
internal sealed class DeliveryNote(string folder, string bundle, TimeProvider clock)
{
    private readonly BundleFiles _files = new(bundle);

    /// <summary>Writes both.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public async Task WriteAsync(OutboxEntry entry, Reason reason, OperationOutcome? words, CancellationToken cancellationToken)
    {
        List<ReportFile> files = [File(_files.Note, Encoding.UTF8.GetBytes(Text(entry, reason, words is not null)))];
        if (words is not null) files.Add(File(_files.Outcome, words.ToBytes()));
        await new ReportFolder(folder, clock).StoreAsync([.. files], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes both away: the server has the report now.</summary>
    /// <exception cref="IOException">They cannot be taken away.</exception>
    /// <exception cref="UnauthorizedAccessException">They may not be.</exception>
    public void Clear()
    {
        System.IO.File.Delete(Path.Combine(folder, _files.Note));
        System.IO.File.Delete(Path.Combine(folder, _files.Outcome));
    }

    private string Text(OutboxEntry entry, Reason reason, bool hasWords)
    {
        StringBuilder text = new();
        text.Append("This report was not delivered to the FHIR server, and is not tried again by itself.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"bundle    {entry.Bundle}, revision {entry.Revision}\n");
        text.Append(CultureInfo.InvariantCulture, $"time      {clock.GetUtcNow():yyyy-MM-dd'T'HH:mm:ss'Z'}\n");
        text.Append(CultureInfo.InvariantCulture, $"why       {reason.Code}: {reason.Text}\n");
        if (hasWords) text.Append(CultureInfo.InvariantCulture, $"words     those of the server are in {_files.Outcome}; they may hold data of the patient\n");
        text.Append(CultureInfo.InvariantCulture, $"\ndocs/errors.md explains {reason.Code}. When the cause is mended:\n\n  lmsvariants retry {_files.Case}\n\nThis note goes away when the server has the report.\n");
        return text.ToString();
    }

    private static ReportFile File(string name, byte[] content) => new(name, ImmutableCollectionsMarshal.AsImmutableArray(content));
}
