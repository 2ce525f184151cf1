using System.Data.Common;

using LmsVariants.Infrastructure.Inbox;

using Microsoft.Extensions.Hosting;

using Quartz;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>Looks at the inbox at once where the file system says that something came. A hint only: network shares say nothing, and nothing depends on it.</summary>
public sealed class InboxHint(WatchedFolders folders, ISchedulerFactory engine, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

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
        if (watcher is null) return;
        try
        {
            while (true)
            {
                await told.WaitAsync(stoppingToken).ConfigureAwait(false);
                await Task.Delay(Gathering, clock, stoppingToken).ConfigureAwait(false);
                IScheduler scheduler = await engine.GetScheduler(stoppingToken).ConfigureAwait(false);
                await scheduler.TriggerJob(JobNames.Inbox, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SchedulerException or DbException)
        {
            // The looks at fixed times go on without hints.
        }
    }

    private FileSystemWatcher? TryWatch(Action tell)
    {
        try
        {
            FileSystemWatcher watcher = new(folders.Inbox) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite };
            watcher.Created += (_, _) => tell();
            watcher.Changed += (_, _) => tell();
            watcher.Renamed += (_, _) => tell();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception unable) when (unable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
