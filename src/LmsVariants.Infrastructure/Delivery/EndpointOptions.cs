namespace LmsVariants.Infrastructure.Delivery;

/// <summary>How long a server is waited for.</summary>
public sealed record EndpointOptions
{
    /// <summary>Gets how long one try of a request may take.</summary>
    /// <value>From 1 second to 1 hour. The default is 60 seconds.</value>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets for how long one request is tried, all tries and pauses together.</summary>
    /// <value>From 1 second to 1 day. The default is 5 minutes.</value>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets the pause after the first try that failed; the next ones double, each with some chance in it.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the longest pause of our own; a server may ask for a longer one.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);
}
