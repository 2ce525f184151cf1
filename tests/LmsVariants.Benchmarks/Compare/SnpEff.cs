using LmsVariants.Benchmarks.Data;
using LmsVariants.Benchmarks.World;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Benchmarks.Compare;

/// <summary>SnpEff with a database of the same genes and bases.</summary>
internal sealed class SnpEff
{
    private const string Database = "bench";
    private readonly string _config;

    private SnpEff(string config) => _config = config;

    /// <summary>Builds the database.</summary>
    /// <param name="data">The genes and bases.</param>
    /// <param name="why">Why there is none.</param>
    public static SnpEff? Build(GeneratedData data, out string why)
    {
        string folder = data.In("snpeff");
        string genome = Directory.CreateDirectory(Path.Combine(folder, "data", Database)).FullName;
        string config = Path.Combine(folder, "snpEff.config");
        File.WriteAllText(config, $"data.dir = {Path.Combine(folder, "data")}/\n{Database}.genome : {Database}\ncodon.Standard : {Codons()}\n");
        File.Copy(data.Genes, Path.Combine(genome, "genes.gff"), overwrite: true);
        File.Copy(data.Bases, Path.Combine(genome, "sequences.fa"), overwrite: true);
        return new Invocation("snpEff", "build", "-gff3", "-noCheckCds", "-noCheckProtein", "-c", config, Database).TryRun(out why) is null ? null : new SnpEff(config);
    }

    /// <summary>Annotates a VCF; nothing is asked of the network or told to it.</summary>
    public Invocation Annotate(string input, string output, params string[] switches) =>
        new("snpEff", ["ann", "-noStats", "-noLog", .. switches, "-c", _config, Database, input]) { Output = output };

    // The table of codons as its settings write it: TTT/F, TTC/F and so on, with a plus behind each start codon.
    private static string Codons() => string.Join(
        ", ",
        from first in "TCAG" from second in "TCAG" from third in "TCAG"
        let codon = $"{first}{second}{third}"
        select $"{codon}/{GeneticCode.Translate(codon).OneLetter}{(codon is "ATG" or "CTG" or "TTG" ? "+" : string.Empty)}");
}
