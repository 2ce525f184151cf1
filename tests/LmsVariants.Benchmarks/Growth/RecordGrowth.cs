using System.Globalization;

using LmsVariants.Benchmarks.Data;
using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Growth;

/// <summary>More records of a genome VCF, one in twenty a variant, to TSV.</summary>
internal static class RecordGrowth
{
    private const int RecordsPerVariant = 20;
    private const double MostMegabytes = 150;

    // Of resident memory: what is called flat.
    private const double MostTimes = 1.1;

    private static readonly long[] s_sizes = [100_000, 1_000_000, 2_000_000, 10_000_000, 20_000_000];
    private static readonly long[] s_quick = [100_000, 300_000, 1_000_000];

    public static Series Measure(Settings settings, Product product, string folder, Action<string> tell)
    {
        string output = Path.Combine(folder, "output.tsv");
        string bundle = Path.Combine(folder, "bench.ref");
        Repeated repeated = new(tell);
        List<(long, Cost)> points = [];
        Cost? empty = null;
        foreach (long size in settings.IsQuick ? s_quick : s_sizes)
        {
            GeneratedData data = GeneratedData.Make(settings, Path.Combine(settings.Data, string.Create(CultureInfo.InvariantCulture, $"growth-{size}")), (int)(size / RecordsPerVariant), tell);
            if (empty is null)
            {
                product.BuildReference(data.Genes, data.Bases, bundle).Run();
                string header = Path.Combine(folder, "header.vcf");
                File.WriteAllLines(header, File.ReadLines(data.Genome).TakeWhile(line => line[0] == '#'));
                empty = repeated.Run("annotate, no record", product.Annotate(header, bundle, output, "tsv"));
            }
            points.Add((size, repeated.Run(string.Create(CultureInfo.InvariantCulture, $"annotate, {size} records"), product.Annotate(data.Genome, bundle, output, "tsv"))));
        }
        return new Series("`annotate`: records of a genome VCF to TSV", "records", empty!, points);
    }

    /// <summary>Whether memory is flat, as the targets want it.</summary>
    public static Finding Judge(Series series)
    {
        const string What = "`annotate`: memory below 150 MB and flat from 2 to 20 million records (at most a tenth more)";
        Dictionary<long, Cost> costs = series.Points.ToDictionary(point => point.Size, point => point.Cost);
        if (!costs.TryGetValue(2_000_000, out Cost? less) || !costs.TryGetValue(20_000_000, out Cost? more)) return new Finding(What, "not with --quick", Holds: null);
        bool holds = more.PeakMegabytes < MostMegabytes && more.PeakMegabytes <= less.PeakMegabytes * MostTimes;
        return new Finding(What, string.Create(CultureInfo.InvariantCulture, $"{less.PeakMegabytes:0} MB, {more.PeakMegabytes:0} MB"), holds);
    }
}
