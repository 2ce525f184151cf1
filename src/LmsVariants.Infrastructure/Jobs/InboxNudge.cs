using System.Data.Common;

using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Telemetry;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using Quartz;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>
/// Has the inbox looked at out of turn: at once where the file system says that something came, which is a hint only, as network shares say nothing; and where there was no
/// look for long, because the engine's next one lies in a future that a clock set back has moved away.
/// </summary>
public sealed class InboxNudge(WatchedFolders folders, WatchOptions options, WorkerLife life, ISchedulerFactory engine, Troubles troubles, TimeProvider clock, ILogger<InboxNudge> log) : BackgroundService
{
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly TimeSpan _longest = LongestWithout(options.Poll);

    /// <summary>How long there may be no look.</summary>
    internal static TimeSpan LongestWithout(TimeSpan poll) => poll * 10 > Least ? poll * 10 : Least;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using SemaphoreSlim told = new(0, 1);
        using FileSystemWatcher? watcher = TryWatch(() =>
        {
            try
            {
                told.Release();
            }
            catch (Exception late) when (late is SemaphoreFullException or ObjectDisposedException)
            {
                // Told already.
            }
        });
        try
        {
            while (true)
            {
                // Time that passes, whatever the clock on the wall is set to.
                TimeSpan rest = _longest - life.SinceLook;
                if (await told.WaitAsync(rest > Pause ? rest : Pause, stoppingToken).ConfigureAwait(false)) await Task.Delay(Gathering, clock, stoppingToken).ConfigureAwait(false);
                else if (life.SinceLook < _longest) continue;
                await LookAsync(stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }

    private async Task LookAsync(CancellationToken stoppingToken)
    {
        try
        {
            IScheduler scheduler = await engine.GetScheduler(stoppingToken).ConfigureAwait(false);
            await scheduler.TriggerJob(JobNames.Inbox, stoppingToken).ConfigureAwait(false);
            // One that is asked for need not be asked for again at once.
            life.Look();
        }
        catch (Exception away) when (away is SchedulerException or DbException)
        {
            // The engine's own words are not logged: they may hold anything.
            if (!stoppingToken.IsCancellationRequested) troubles.Ledger(away, log);
            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(false);
        }
    }

    private FileSystemWatcher? TryWatch(Action tell)
    {
        try
        {
            FileSystemWatcher watcher = new(folders.Inbox) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite };
            watcher.Created += (_, file) => TellOf(file);
            watcher.Changed += (_, file) => TellOf(file);
            watcher.Renamed += (_, file) => TellOf(file);
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception unable) when (unable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }

        // Hidden files are never taken; the health page makes one whenever it is asked.
        void TellOf(FileSystemEventArgs file)
        {
            if (!Path.GetFileName(file.Name ?? string.Empty).StartsWith('.')) tell();
        }
    }
}
