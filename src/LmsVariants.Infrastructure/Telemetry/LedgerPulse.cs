using System.Data.Common;

using LmsVariants.Pipeline.Deliver.Ledger;

using Microsoft.Extensions.Hosting;

namespace LmsVariants.Infrastructure.Telemetry;

/// <summary>Counts the ledger every ten seconds, for the metrics, and gives a sign of life, whether the ledger answers or not.</summary>
public sealed class LedgerPulse(ILedgerDesk desk, WorkerTelemetry telemetry, WorkerLife life, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Pause, clock);
        try
        {
            do
            {
                life.Beat();
                try
                {
                    telemetry.Counted(await desk.CountAsync(stoppingToken).ConfigureAwait(false));
                }
                catch (Exception away) when (away is DbException or TimeoutException)
                {
                    // Health tells; the last counts stand.
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }
}
