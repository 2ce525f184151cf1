using System.Globalization;

using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Growth;

/// <summary>A run that is short is made several times, since chance has a greater part in it.</summary>
/// <param name="tell">Hears what each cost, since a long measurement is broken off more easily than a short one.</param>
internal sealed class Repeated(Action<string> tell)
{
    private const int Times = 3;
    private const double Short = 5;

    /// <summary>The medians of several runs; the only one of a long run.</summary>
    /// <param name="what">What it is called.</param>
    /// <param name="command">What is run.</param>
    /// <param name="after">What is done after each run, such as to delete what it wrote.</param>
    public Cost Run(string what, Invocation command, Action? after = null)
    {
        List<Cost> costs = [];
        do
        {
            costs.Add(command.Run());
            after?.Invoke();
        }
        while (costs[0].Seconds < Short && costs.Count < Times);
        Cost middle = new(Median.Of(costs.Select(cost => cost.Seconds)), Median.Of(costs.Select(cost => cost.ProcessorSeconds)), Median.Of(costs.Select(cost => cost.PeakMegabytes)));
        tell(string.Create(CultureInfo.InvariantCulture, $"{what}: {middle.Seconds:0.00} s, processors {middle.ProcessorSeconds:0.00} s, {middle.PeakMegabytes:0} MB"));
        return middle;
    }
}
