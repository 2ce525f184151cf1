using LmsVariants.Infrastructure.Inbox;

using Microsoft.Extensions.Logging;

using Quartz;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>
/// Sweeps folders of the inbox that have been empty for a day. Not sooner: who copies a folder with many files makes it first, and must find it again for the last.
/// </summary>
[DisallowConcurrentExecution]
public sealed class HousekeepingJob(WatchedFolders folders, JobDoor door, TimeProvider clock, ILogger<HousekeepingJob> log) : IJob
{
    private static readonly TimeSpan Untouched = TimeSpan.FromDays(1);

    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => door.PassAsync("The sweeping of empty folders", SweepAsync, log);

    private Task SweepAsync()
    {
        DateTime before = clock.GetUtcNow().UtcDateTime - Untouched;
        EnumerationOptions deep = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (string folder in Directory.EnumerateDirectories(folders.Inbox, "*", deep).OrderByDescending(path => path.Length).ToArray())
        {
            try
            {
                if (Directory.GetLastWriteTimeUtc(folder) < before && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException)
            {
                // Somebody uses it, or does not let us: it stays.
            }
        }
        return Task.CompletedTask;
    }
}
