using System.Data.Common;

using LmsVariants.Infrastructure.Telemetry;
using LmsVariants.Pipeline.Deliver.Ledger;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LmsVariants.Infrastructure.Delivery.Relay;

/// <summary>A new worker reads the settings anew: what waits for one that must be mended is tried at once.</summary>
public sealed class SettingsMended(IOutbox outbox, Troubles troubles, ILogger<SettingsMended> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await outbox.ReleaseAsync(DeliveryCodes.NotAdmitted, stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
        catch (Exception away) when (away is DbException or TimeoutException)
        {
            // They are due by themselves in some minutes.
            troubles.Ledger(away, log);
        }
    }
}
