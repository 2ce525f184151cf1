namespace LmsVariants.Infrastructure.Delivery.Tries;

/// <summary>How long a server is waited for, and how fast it is asked.</summary>
public sealed record EndpointOptions
{
    // What goes on top of one whole try where somebody else tries again later.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Gets how long one try of a request may take.</summary>
    /// <value>From 1 second to 1 hour. The default is 60 seconds.</value>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets for how long one request is tried, all tries and pauses together.</summary>
    /// <value>From 1 second to 1 day. The default is 5 minutes.</value>
    public TimeSpan GiveUpAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets how often one request is tried at most.</summary>
    /// <value>From 2. The default is as often as the time allows.</value>
    public int MostTries { get; init; } = int.MaxValue;

    /// <summary>Gets the pause after the first try that failed; the next ones double, each with some chance in it.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets the longest pause of our own; a server may ask for a longer one.</summary>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how many requests must have been given up, among those of the last minutes, before no more are sent for a while.</summary>
    /// <value>From 2. The default is 3.</value>
    public int BreakAfter { get; init; } = 3;

    /// <summary>Gets for how long none is sent then; after it one is, and shows whether the server is back.</summary>
    /// <value>From half a second to 1 day. The default is 30 seconds.</value>
    public TimeSpan BreakFor { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Gets how many requests are sent in a second at most.</summary>
    /// <value>From 1. The default is 50.</value>
    public int RequestsPerSecond { get; init; } = 50;

    /// <summary>Gets the same for one who comes back later anyway, such as a worker with an outbox: three tries, and little more time than one may take.</summary>
    public EndpointOptions ForOutbox => this with
    {
        MostTries = 3,
        GiveUpAfter = AttemptTimeout + Patience < GiveUpAfter ? AttemptTimeout + Patience : GiveUpAfter,
    };
}
