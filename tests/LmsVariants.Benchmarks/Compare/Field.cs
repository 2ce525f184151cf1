using LmsVariants.Benchmarks.Data;
using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Compare;

/// <summary>Who takes part. A peer that is not installed is left out, and said.</summary>
internal sealed class Field
{
    private readonly List<string> _missing = [];
    private readonly List<string> _versions = [];
    private readonly Product _product;
    private readonly BenchData _data;

    public Field(Settings settings, Product product, Action<string> tell)
    {
        _product = product;
        string? bcftools = Find("bcftools", "bcftools", "--version");
        string? snpEff = Find("SnpEff", "snpEff", "-version");
        _data = BenchData.Make(settings, product, bcftools is not null, tell);
        _versions.Insert(0, product.Version);
        ToTable = new Contestant("ours, TSV", (input, output) => product.Annotate(input.Path, _data.Bundle, output, "tsv"));
        ToVcf = new Contestant("ours, VCF", (input, output) => product.Annotate(input.Path, _data.Bundle, output, "vcf"));
        if (bcftools is not null)
        {
            Csq = new Contestant("bcftools csq", (input, output) => new Invocation("bcftools", "csq", "-l", "-B1", "-f", _data.From.Bases, "-g", _data.From.Genes, input.Path, "-Ov", "-o", output));
            View = new Contestant("bcftools view", (input, output) => new Invocation("bcftools", "view", input.Path, "-Ov", "-o", output));
        }
        if (snpEff is null) return;
        tell("building SnpEff's database");
        if (Compare.SnpEff.Build(_data.From, out string why) is SnpEff database)
        {
            SnpEff =
            [
                new Contestant("SnpEff", (input, output) => database.Annotate(input.Path, output)),
                new Contestant("SnpEff -nodownload", (input, output) => database.Annotate(input.Path, output, "-nodownload")),
            ];
        }
        else
        {
            _missing.Add($"SnpEff could not build its database: {why.Split('\n')[^1]}");
        }
    }

    /// <summary>Gets what is annotated.</summary>
    public BenchData Data => _data;

    /// <summary>Gets the inputs.</summary>
    public IReadOnlyList<Input> Inputs => _data.Packed is Input packed ? [_data.Genome, packed, _data.Small] : [_data.Genome, _data.Small];

    /// <summary>Gets the program that is measured, to its table.</summary>
    public Contestant ToTable { get; }

    /// <summary>Gets the program that is measured, to VCF.</summary>
    public Contestant ToVcf { get; }

    /// <summary>Gets the peer in C; null where it is missing.</summary>
    public Contestant? Csq { get; }

    /// <summary>Gets the floor: reading and writing without annotating; null where it is missing.</summary>
    public Contestant? View { get; }

    /// <summary>Gets the peer in Java, in both ways; empty where it is missing.</summary>
    public IReadOnlyList<Contestant> SnpEff { get; } = [];

    /// <summary>Gets all in the order in which they run.</summary>
    public IReadOnlyList<Contestant> All => [.. ((Contestant?[])[ToTable, ToVcf, Csq, View]).OfType<Contestant>(), .. SnpEff];

    /// <summary>Gets the versions.</summary>
    public IReadOnlyList<string> Versions => _versions;

    /// <summary>Gets what is missing.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>Annotates with a number of threads; null where the program has no such switch.</summary>
    public Invocation OnThreads(int threads, Input input, string output, string format)
    {
        Invocation command = _product.Annotate(input.Path, _data.Bundle, output, format);
        return command with { Arguments = [.. command.Arguments, "--threads", threads.ToString(System.Globalization.CultureInfo.InvariantCulture)] };
    }

    private string? Find(string name, string program, string versionSwitch)
    {
        string? version = new Invocation(program, versionSwitch).FirstLine();
        if (version is null) _missing.Add($"{name} is not installed");
        else _versions.Add(version);
        return version;
    }
}
