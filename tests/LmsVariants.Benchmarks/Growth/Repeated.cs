using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Growth;

/// <summary>A run that is short is made several times, since chance has a greater part in it.</summary>
internal static class Repeated
{
    private const int Times = 3;
    private const double Short = 5;

    /// <summary>The medians of several runs; the only one of a long run.</summary>
    /// <param name="command">What is run.</param>
    /// <param name="after">What is done after each run, such as to delete what it wrote.</param>
    public static Cost Run(Invocation command, Action? after = null)
    {
        List<Cost> costs = [];
        do
        {
            costs.Add(command.Run());
            after?.Invoke();
        }
        while (costs[0].Seconds < Short && costs.Count < Times);
        return new Cost(Median.Of(costs.Select(cost => cost.Seconds)), Median.Of(costs.Select(cost => cost.ProcessorSeconds)), Median.Of(costs.Select(cost => cost.PeakMegabytes)));
    }
}
