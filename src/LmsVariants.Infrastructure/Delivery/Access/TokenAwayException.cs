namespace LmsVariants.Infrastructure.Delivery.Access;

/// <summary>Who gives tokens is busy. The same may be asked later.</summary>
/// <param name="reason">What it answered.</param>
/// <param name="retryAfter">How long it asks to wait; null where it does not.</param>
internal sealed class TokenAwayException(string reason, TimeSpan? retryAfter) : IOException(reason)
{
    public TimeSpan? RetryAfter => retryAfter;
}
