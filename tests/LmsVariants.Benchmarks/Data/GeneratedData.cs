using System.Globalization;

using LmsVariants.Benchmarks.World;

namespace LmsVariants.Benchmarks.Data;

/// <summary>A folder that the generator filled: genes, bases, and the same variants alone and in a genome VCF.</summary>
/// <param name="folder">The folder.</param>
internal sealed class GeneratedData(string folder)
{
    /// <summary>Gets the folder.</summary>
    public string Folder => folder;

    /// <summary>Gets the genes, GFF3.</summary>
    public string Genes => In("genes.gff3");

    /// <summary>Gets the bases, FASTA, a contig for each gene.</summary>
    public string Bases => In("ref.fa");

    /// <summary>Gets the variants alone.</summary>
    public string Small => In("small.vcf");

    /// <summary>Gets the genome VCF.</summary>
    public string Genome => In("panel.genome.vcf");

    /// <summary>Makes the data; where they are already, they are taken as they are.</summary>
    public static GeneratedData Make(Settings settings, string folder, int records, Action<string> tell)
    {
        GeneratedData data = new(folder);
        if (File.Exists(data.Genome)) return data;
        if (!File.Exists(settings.Generator)) throw new MissingException($"there are no data in {folder}, and no generator at {settings.Generator} (--generator)");
        tell(string.Create(CultureInfo.InvariantCulture, $"making {records} variants and {records * 20L} records of genome VCF in {folder}"));
        if (new Invocation("python3", settings.Generator, folder, "--records", records.ToString(CultureInfo.InvariantCulture)).TryRun(out string said) is null)
        {
            File.Delete(data.Genome);
            throw new MissingException($"the generator failed: {said}");
        }
        return data;
    }

    /// <summary>A file of the folder.</summary>
    public string In(string name) => Path.Combine(folder, name);

    /// <summary>How many records a plain VCF has.</summary>
    public static long CountRecords(string vcf) => File.ReadLines(vcf).LongCount(line => line.Length > 0 && line[0] != '#');
}
