using System.Data.Common;

using LmsVariants.Pipeline.Deliver.Ledger;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LmsVariants.Infrastructure.Telemetry;

/// <summary>Counts the ledger every ten seconds, for the metrics, and gives a sign of life, whether the ledger answers or not.</summary>
public sealed class LedgerPulse(ILedgerDesk desk, WorkerTelemetry telemetry, WorkerLife life, Troubles troubles, TimeProvider clock, ILogger<LedgerPulse> log) : BackgroundService
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
                    troubles.LedgerIsBack(log);
                }
                catch (Exception away) when (away is DbException or TimeoutException)
                {
                    // The last counts stand.
                    troubles.Ledger(away, log);
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
