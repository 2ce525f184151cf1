namespace LmsVariants.Infrastructure.Delivery.Access;

/// <summary>Where requests take their tokens from.</summary>
internal interface IAccessTokens : IDisposable
{
    /// <summary>The token for the next request.</summary>
    /// <exception cref="NotAdmittedException">None is given to us.</exception>
    /// <exception cref="IOException">None is to be had now.</exception>
    /// <exception cref="HttpRequestException">Who gives tokens cannot be reached.</exception>
    ValueTask<BearerToken> CurrentAsync(CancellationToken cancellationToken);

    /// <summary>Says that the server did not take a token; whether another can be had.</summary>
    bool Drop(BearerToken refused);
}

/// <summary>The one token of the settings.</summary>
internal sealed class FixedToken(BearerToken token) : IAccessTokens
{
    public ValueTask<BearerToken> CurrentAsync(CancellationToken cancellationToken) => ValueTask.FromResult(token);

    public bool Drop(BearerToken refused) => false;

    public void Dispose()
    {
    }
}
