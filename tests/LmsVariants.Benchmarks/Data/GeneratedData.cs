using System.Globalization;

using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Data;

/// <summary>A folder that the generator filled: genes, bases, and the same variants alone and in a genome VCF.</summary>
/// <param name="folder">The folder.</param>
internal sealed class GeneratedData(string folder)
{
    private const int MadeUpGenes = 70;

    // Real genes; it lies beside this repository, or it does not.
    private static readonly string s_usual = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "bench", "make_bench.py"));

    /// <summary>Gets the genes, GFF3.</summary>
    public string Genes => In("genes.gff3");

    /// <summary>Gets the bases, FASTA, a contig for each gene.</summary>
    public string Bases => In("ref.fa");

    /// <summary>Gets the variants alone.</summary>
    public string Small => In("small.vcf");

    /// <summary>Gets the genome VCF.</summary>
    public string Genome => In("panel.genome.vcf");

    /// <summary>Gets what the genes are.</summary>
    public string Origin => File.ReadLines(Bases).First().StartsWith(">made", StringComparison.Ordinal) ? "made-up genes" : "real genes";

    /// <summary>Makes the data; where they are already, they are taken as they are.</summary>
    public static GeneratedData Make(Settings settings, string folder, int records, Action<string> tell)
    {
        GeneratedData data = new(folder);
        if (File.Exists(data.Genome)) return data;
        tell(string.Create(CultureInfo.InvariantCulture, $"making {records} variants and {records * 20L} records of genome VCF in {folder}"));
        if (settings.Generator is string given && !File.Exists(given)) throw new MissingException($"there is no generator at {given}");
        // Beside its place, so that what was broken off is not taken for whole; the file that is looked for comes last.
        GeneratedData unfinished = new(data.In("unfinished"));
        if ((settings.Generator ?? s_usual) is string script && File.Exists(script)) unfinished.MakeBy(script, records);
        else unfinished.MakeUp(records);
        File.Move(unfinished.Bases, data.Bases, overwrite: true);
        File.Move(unfinished.Genes, data.Genes, overwrite: true);
        File.Move(unfinished.Small, data.Small, overwrite: true);
        File.Move(unfinished.Genome, data.Genome, overwrite: true);
        Directory.Delete(data.In("unfinished"), recursive: true);
        return data;
    }

    /// <summary>A file of the folder.</summary>
    public string In(string name) => Path.Combine(folder, name);

    /// <summary>How many records a plain VCF has.</summary>
    public static long CountRecords(string vcf) => File.ReadLines(vcf).LongCount(line => line.Length > 0 && line[0] != '#');

    private void MakeBy(string script, int records)
    {
        Directory.CreateDirectory(folder);
        if (new Invocation("python3", script, folder, "--records", records.ToString(CultureInfo.InvariantCulture)).TryRun(out string said) is null) throw new MissingException($"the generator failed: {said}");
    }

    private void MakeUp(int records)
    {
        new MadeGenome(folder, MadeUpGenes).Write();
        MadeVariants variants = MadeVariants.Of(records, MadeUpGenes);
        variants.WriteSites(Small);
        variants.WriteGenome(Genome);
    }
}
