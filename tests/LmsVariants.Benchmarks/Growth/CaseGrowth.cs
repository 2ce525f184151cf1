using System.Globalization;

using LmsVariants.Benchmarks.Data;
using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Growth;

/// <summary>More cases of one <c>run</c>.</summary>
internal static class CaseGrowth
{
    private const int InputRefused = 3;
    private static readonly int[] s_sizes = [1, 10, 100, 1_000, 10_000];
    private static readonly int[] s_quick = [1, 10, 100];

    public static Series Measure(Settings settings, Product product, string folder, Action<string> tell)
    {
        string output = Path.Combine(folder, "reports");
        Repeated repeated = new(tell);
        List<(long, Cost)> points = [];
        // A folder without a result is refused when everything is loaded.
        Cost empty = repeated.Run("run, no case", Run(product, Directory.CreateDirectory(Path.Combine(folder, "no-case")).FullName, output) with { MayEndWith = [InputRefused] });
        foreach (int size in settings.IsQuick ? s_quick : s_sizes)
        {
            string cases = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"cases-{size}"));
            new MadeCases().Write(cases, size);
            points.Add((size, repeated.Run(string.Create(CultureInfo.InvariantCulture, $"run, {size} cases"), Run(product, cases, output), () => Directory.Delete(output, recursive: true))));
            Directory.Delete(cases, recursive: true);
        }
        return new Series("`run`: cases, four files each", "cases", empty, points);
    }

    private static Invocation Run(Product product, string input, string output) => product.Command("run", input, "--out", output, "--quiet");
}
