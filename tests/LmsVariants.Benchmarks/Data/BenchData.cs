using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Data;

/// <summary>What every program is given: the same bases, the same genes, and the same text in each VCF, packed or not.</summary>
internal sealed class BenchData
{
    private BenchData(GeneratedData from, string bundle, string? small, string? genome, string? packed)
    {
        (From, Bundle) = (from, bundle);
        Small = new Input("small.vcf", small ?? from.Small, GeneratedData.CountRecords(small ?? from.Small));
        Genome = new Input("panel.genome.vcf", genome ?? from.Genome, GeneratedData.CountRecords(genome ?? from.Genome));
        Packed = packed is null ? null : Genome with { Name = "panel.genome.vcf.gz", Path = packed };
    }

    /// <summary>Gets what the generator made.</summary>
    public GeneratedData From { get; }

    /// <summary>Gets the reference bundle of the same genes.</summary>
    public string Bundle { get; }

    /// <summary>Gets the variants alone.</summary>
    public Input Small { get; }

    /// <summary>Gets the genome VCF.</summary>
    public Input Genome { get; }

    /// <summary>Gets the genome VCF as BGZF; null where nothing packs it.</summary>
    public Input? Packed { get; }

    /// <summary>Makes what is missing.</summary>
    public static BenchData Make(Settings settings, Product product, bool hasBcftools, Action<string> tell)
    {
        GeneratedData from = GeneratedData.Make(settings, settings.Data, settings.Records, tell);
        string made = Directory.CreateDirectory(from.In("made")).FullName;
        string bundle = Path.Combine(made, "bench.ref");
        product.BuildReference(from.Genes, from.Bases, bundle).Run();
        if (!hasBcftools) return new BenchData(from, bundle, null, null, null);
        tell("packing");
        string genome = Path.Combine(made, "panel.genome.vcf");
        string small = Path.Combine(made, "small.vcf");
        // What bcftools unpacks is the text that all are given: it writes numbers in a way of its own.
        View(from.Genome, genome + ".gz", "-Oz");
        View(genome + ".gz", genome, "-Ov");
        View(from.Small, small, "-Ov");
        return new BenchData(from, bundle, small, genome, genome + ".gz");
    }

    private static void View(string from, string to, string format)
    {
        if (File.Exists(to) && File.GetLastWriteTimeUtc(to) >= File.GetLastWriteTimeUtc(from)) return;
        new Invocation("bcftools", "view", "--no-version", format, "-o", to, from).Run();
    }
}
