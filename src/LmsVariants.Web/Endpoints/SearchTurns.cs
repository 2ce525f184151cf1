namespace LmsVariants.Web.Endpoints;

/// <summary>A few searches at a time: the worker that writes reports shares this machine and the ledger.</summary>
/// <param name="patience">How long a search waits for its turn.</param>
internal sealed class SearchTurns(TimeSpan patience) : IDisposable
{
    /// <summary>How many searches there are at a time.</summary>
    public const int AtOnce = 2;

    private readonly SemaphoreSlim _free = new(AtOnce);

    /// <summary>Searches when it is its turn.</summary>
    /// <returns>What was found; null where its turn did not come.</returns>
    public async Task<T?> SearchAsync<T>(Func<Task<T>> search, CancellationToken cancellationToken)
        where T : class
    {
        if (!await _free.WaitAsync(patience, cancellationToken).ConfigureAwait(false)) return null;
        try
        {
            return await search().ConfigureAwait(false);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();
}
