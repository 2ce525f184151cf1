using System.Globalization;

using LmsVariants.Benchmarks.Data;
using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Growth;

/// <summary>More transcripts: to build the bundle, to open it, and to annotate the same variants with it.</summary>
internal static class TranscriptGrowth
{
    private const int Variants = 100_000;
    private static readonly int[] s_sizes = [70, 700, 7_000, 20_000];
    private static readonly int[] s_quick = [70, 700, 7_000];

    public static IEnumerable<Series> Measure(Settings settings, Product product, string folder, Action<string> tell)
    {
        string output = Path.Combine(folder, "output.tsv");
        string none = Path.Combine(folder, "none.vcf");
        string variants = Path.Combine(folder, "variants.vcf");
        MadeVariants.Of(0, 1).WriteSites(none);
        MadeVariants.Of(Variants, s_sizes[0]).WriteSites(variants);
        Repeated repeated = new(tell);
        (Cost build, Cost open, _) = One(1);
        List<(long, Cost)> builds = [];
        List<(long, Cost)> openings = [];
        List<(long, Cost)> annotations = [];
        foreach (int size in settings.IsQuick ? s_quick : s_sizes)
        {
            (Cost Build, Cost Open, Cost? Annotate) costs = One(size);
            builds.Add((size, costs.Build));
            openings.Add((size, costs.Open));
            annotations.Add((size, costs.Annotate!));
        }
        yield return new Series("`reference build`", "transcripts", build, builds);
        yield return new Series("`annotate` of no record: opening the bundle", "transcripts", open, openings);
        yield return new Series(string.Create(CultureInfo.InvariantCulture, $"`annotate` of the same {Variants:N0} variants"), "transcripts", open, annotations);

        (Cost Build, Cost Open, Cost? Annotate) One(int transcripts)
        {
            string of = string.Create(CultureInfo.InvariantCulture, $"{transcripts} transcripts");
            string place = Path.Combine(folder, "genome");
            MadeGenome genome = new(place, transcripts);
            genome.Write();
            Cost built = repeated.Run($"reference build, {of}", product.BuildReference(genome.Genes, genome.Bases, genome.Bundle));
            Cost opened = repeated.Run($"annotate no record, {of}", product.Annotate(none, genome.Bundle, output, "tsv"));
            Cost? annotated = transcripts < s_sizes[0] ? null : repeated.Run($"annotate, {of}", product.Annotate(variants, genome.Bundle, output, "tsv"));
            Directory.Delete(place, recursive: true);
            return (built, opened, annotated);
        }
    }
}
