using System.Collections.Immutable;

using LmsVariants.Infrastructure.Delivery;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>How the watched folder is looked at.</summary>
public sealed record WatchOptions
{
    /// <summary>Gets the pause between two looks.</summary>
    /// <value>From 0.1 seconds to 1 hour. The default is 1 second.</value>
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets how long a file must have kept its size and time to be complete.</summary>
    /// <value>From 0 to 1 hour. The default is 2 seconds.</value>
    public TimeSpan SettledAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets how long a case waits for further files once those it has are complete.</summary>
    /// <value>From 0 to 1 day. The default is 5 seconds. The final result of a case does not wait, unless a file beside it is still growing.</value>
    public TimeSpan LateFiles { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets whether a file is complete by its <c>.done</c> marker alone, never by time.</summary>
    /// <value>The default is false: whichever comes first.</value>
    public bool RequireDoneMarker { get; init; }

    /// <summary>Gets how many cases one worker has in hand at a time.</summary>
    /// <value>From 1 to 64. The default is 2.</value>
    public int CasesAtOnce { get; init; } = 2;

    /// <summary>Gets the pause after the first try that failed over the world, such as a full disk; the next ones double.</summary>
    /// <value>The default is 5 seconds.</value>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets the longest pause between two tries.</summary>
    /// <value>The default is 5 minutes.</value>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Gets how often the worker of a case may die over it before the case is given up.</summary>
    /// <value>From 1 to 1,000. The default is 10.</value>
    public int MostLostTries { get; init; } = 10;

    /// <summary>Gets how long cases in hand may take to end when the worker is to stop; then they are returned.</summary>
    /// <value>From 0 to 1 hour. The default is 20 seconds.</value>
    public TimeSpan StopAfter { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets when reports are delivered.</summary>
    /// <value>The default is <see cref="DeliverWhen.Never"/>, as there is no server unless one is named.</value>
    public DeliverWhen Deliver { get; init; } = DeliverWhen.Never;

    /// <summary>Gets the folders in which the sequencer's software leaves a folder for each run, to be read in place.</summary>
    /// <value>The default is none.</value>
    public ImmutableArray<string> RunFolders { get; init; } = [];
}
