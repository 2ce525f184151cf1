using System.Collections.Immutable;

using LmsVariants.Infrastructure.Files;
using LmsVariants.Pipeline.Deliver;

using Polly;
using Polly.Retry;

namespace LmsVariants.Infrastructure.Outbox;

/// <summary>Keeps reports in a folder. Each file is written beside its place under another name, flushed to disk, then renamed.</summary>
public sealed class ReportFolder(string folder, TimeProvider clock) : IReportStore
{
    // A network share may be away for a moment; a full disk will not mend itself in seconds, so the tries are few.
    private readonly ResiliencePipeline _retry = new ResiliencePipelineBuilder { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<IOException>(),
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(200),
            BackoffType = DelayBackoffType.Exponential,
        })
        .Build();

    /// <inheritdoc/>
    public async ValueTask StoreAsync(ImmutableArray<ReportFile> files, CancellationToken cancellationToken)
    {
        foreach (ReportFile file in files)
        {
            await _retry.ExecuteAsync(async token => await DurableFile.WriteAsync(Path.Combine(folder, file.Name), file.Content.AsMemory(), token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
    }
}
