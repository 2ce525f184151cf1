using LmsVariants.Benchmarks.Data;
using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Compare;

/// <summary>All runs of all programs over all inputs.</summary>
/// <remarks>
/// In a round each program runs once, one after the other, so that whatever else the machine does meets them alike. A ratio is the
/// median of the ratios within the rounds.
/// </remarks>
internal sealed class Contest
{
    private readonly Dictionary<(Input, Contestant), List<Cost>> _costs = [];

    /// <summary>Runs one round.</summary>
    public void Round(Field field, string folder)
    {
        foreach (Input input in field.Inputs)
        {
            foreach (Contestant contestant in field.All)
            {
                string output = Path.Combine(folder, "output");
                Cost cost = contestant.On(input, output).Run();
                if (!_costs.TryGetValue((input, contestant), out List<Cost>? costs)) _costs[(input, contestant)] = costs = [];
                costs.Add(cost);
                File.Delete(output);
            }
        }
    }

    /// <summary>The runs of one program over one input.</summary>
    public IReadOnlyList<Cost> Of(Input input, Contestant contestant) => _costs[(input, contestant)];

    /// <summary>How many times as long as one program another takes.</summary>
    public double Ratio(Input input, Contestant contestant, Contestant other) =>
        Median.Of(Of(input, other).Zip(Of(input, contestant), (theirs, ours) => theirs.Seconds / ours.Seconds));

    /// <summary>The one of several that is the fastest on an input; null where there is none.</summary>
    public Contestant? Fastest(Input input, IEnumerable<Contestant> contestants) => contestants.MinBy(contestant => Median.Of(Of(input, contestant).Select(cost => cost.Seconds)));

    /// <summary>The most memory that a program took in any run.</summary>
    public double PeakOf(params Contestant[] contestants) => _costs.Where(entry => contestants.Contains(entry.Key.Item2)).SelectMany(entry => entry.Value).Max(cost => cost.PeakMegabytes);
}
