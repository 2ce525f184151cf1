using System.Globalization;
using System.Runtime.Versioning;

using LmsVariants.Endurance.World;

namespace LmsVariants.Endurance.Runs;

/// <summary>What a worker can be seen to do, by its log or by what it does to the folders.</summary>
internal enum Step
{
    /// <summary>It was started.</summary>
    Started,

    /// <summary>It told that it took files into the ledger.</summary>
    Taken,

    /// <summary>It told that it began with a case.</summary>
    Begun,

    /// <summary>A folder appeared in which a report is being written.</summary>
    Staged,

    /// <summary>The folder of a report appeared in its place.</summary>
    Published,

    /// <summary>A file appeared among the processed ones.</summary>
    Moved,
}

/// <summary>When a worker is killed: some time after it did something for the n-th time in its life.</summary>
/// <param name="Step">What.</param>
/// <param name="Times">For which time.</param>
/// <param name="Delay">How long after that.</param>
[SupportedOSPlatform("linux")]
internal sealed record KillMoment(Step Step, int Times, TimeSpan Delay)
{
    // A worker with nothing to do does nothing that could be waited for.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private HashSet<string>? _before;
    private int _seen;
    private TimeSpan? _since;

    public static KillMoment Of(Random random)
    {
        (Step step, int delay) = random.Next(20) switch
        {
            < 2 => (Step.Started, 1500),
            < 4 => (Step.Taken, 60),
            < 8 => (Step.Begun, 120),
            < 14 => (Step.Staged, 60),
            < 17 => (Step.Published, 12),
            _ => (Step.Moved, 12),
        };
        return new KillMoment(step, random.Next(1, 7), TimeSpan.FromMilliseconds(random.NextDouble() * delay));
    }

    public bool HasCome(Worker worker, Place place)
    {
        if (worker.Age > Longest) return true;
        if (_since is null && HasDone(worker, place)) _since = worker.Age;
        return _since is TimeSpan since && worker.Age - since >= Delay;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Delay.TotalMilliseconds:0.0} ms after {Step} for the {Times}. time");

    private bool HasDone(Worker worker, Place place) => Step switch
    {
        Step.Started => true,
        Step.Taken => worker.Count(Worker.Taken) >= Times,
        Step.Begun => worker.Count(Worker.Begun) >= Times,
        Step.Staged => CountNew(Reports(place).Where(IsStaged)) >= Times,
        Step.Published => CountNew(Reports(place).Where(folder => !IsStaged(folder))) >= Times,
        _ => CountNew(Place.FilesOf(place.Processed)) >= Times,
    };

    // What was there before the worker was is not its doing.
    private int CountNew(IEnumerable<string> entries)
    {
        if (_before is null)
        {
            _before = [.. entries];
            return 0;
        }
        foreach (string entry in entries)
        {
            if (_before.Add(entry)) _seen++;
        }
        return _seen;
    }

    private static IEnumerable<string> Reports(Place place) => Directory.Exists(place.Reports)
        ? Directory.GetDirectories(place.Reports).SelectMany(Directory.GetDirectories).SelectMany(Directory.GetDirectories)
        : [];

    private static bool IsStaged(string folder) => folder.EndsWith(".staged", StringComparison.Ordinal);
}
