namespace LmsVariants.Web.Access;

/// <summary>
/// The provider's document, kept for a minute: everybody may begin to sign in, and nobody is to have the provider asked as often as that. A provider may move, so it is not kept longer.
/// </summary>
internal sealed class ProviderDocuments
{
    private static readonly TimeSpan s_kept = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private Task<ProviderDocument>? _asked;
    private DateTimeOffset _at;

    /// <summary>The document. Who comes while it is asked for waits for the same answer; an answer that failed is not kept.</summary>
    /// <param name="ask">Asks the provider.</param>
    /// <param name="now">The time.</param>
    public Task<ProviderDocument> FindAsync(Func<Task<ProviderDocument>> ask, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_asked is { IsCompleted: false } or { IsCompletedSuccessfully: true } && now - _at < s_kept) return _asked;
            _at = now;
            return _asked = ask();
        }
    }
}
