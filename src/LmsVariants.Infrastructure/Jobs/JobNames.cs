using Quartz;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>What the jobs are called in the engine, on every worker alike.</summary>
public static class JobNames
{
    /// <summary>The group of the lanes with intakes, and of the limit on how many run at once.</summary>
    public const string Cases = "case";

    /// <summary>The group of the lanes with deliveries, and of the limit on how many run at once.</summary>
    public const string Deliveries = "delivery";

    /// <summary>The group of the jobs that look for work.</summary>
    public const string Looks = "look";

    /// <summary>Gets the look at the inbox, and at what is due.</summary>
    public static JobKey Inbox { get; } = new("inbox", Looks);

    /// <summary>Gets the look at the run folders.</summary>
    public static JobKey RunFolders { get; } = new("run-folders", Looks);

    /// <summary>Gets the sweeping of what nobody needs.</summary>
    public static JobKey Housekeeping { get; } = new("housekeeping", Looks);
}
