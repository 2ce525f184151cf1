namespace LmsVariants.Infrastructure.Delivery.Tries;

/// <summary>The server could not be reached, or was busy, for as long as a request was tried.</summary>
internal sealed class ServerAwayException(string reason, Exception? cause = null) : IOException(reason, cause)
{
    /// <summary>Gets how long to wait before the next request; null where nobody said.</summary>
    public TimeSpan? Pause { get; init; }
}
