using System.Globalization;

namespace LmsVariants.Benchmarks.Data;

/// <summary>A made-up genome of any number of genes on 24 contigs. The first genes of a greater one are those of a smaller one.</summary>
/// <param name="folder">Where it is written.</param>
/// <param name="genes">How many genes it has.</param>
internal sealed class MadeGenome(string folder, int genes)
{
    /// <summary>How many contigs there are at most.</summary>
    public const int Contigs = 24;

    private const int LineLength = 60;

    /// <summary>Gets the genes, GFF3.</summary>
    public string Genes => Path.Combine(folder, "genes.gff3");

    /// <summary>Gets the bases, FASTA.</summary>
    public string Bases => Path.Combine(folder, "ref.fa");

    /// <summary>Gets the reference bundle.</summary>
    public string Bundle => Path.Combine(folder, "made.ref");

    /// <summary>Writes genes and bases.</summary>
    public void Write()
    {
        Directory.CreateDirectory(folder);
        using StreamWriter features = new(Genes) { NewLine = "\n" };
        using StreamWriter bases = new(Bases) { NewLine = "\n" };
        features.WriteLine("##gff-version 3");
        for (int contig = 1; contig <= Math.Min(Contigs, genes); contig++)
        {
            bases.WriteLine($">{NameOf(contig)}");
            for (int number = contig; number <= genes; number += Contigs)
            {
                MadeGene gene = MadeGene.Of(number);
                Write(features, gene);
                for (int i = 0; i < MadeGene.Length; i += LineLength) bases.WriteLine(gene.Bases.AsSpan(i, LineLength));
            }
        }
    }

    /// <summary>The contig of a gene. Gene after gene goes to the next one, so that what was there before stays where it is.</summary>
    public static int ContigOf(MadeGene gene) => ((gene.Number - 1) % Contigs) + 1;

    /// <summary>How many bases of its contig lie before the stretch of a gene.</summary>
    public static int StartOf(MadeGene gene) => (gene.Number - 1) / Contigs * MadeGene.Length;

    /// <summary>The name of a contig.</summary>
    public static string NameOf(int contig) => string.Create(CultureInfo.InvariantCulture, $"made{contig}");

    private static void Write(StreamWriter target, MadeGene gene)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{gene.Number:00000}");
        int first = gene.ExonPlaces.Min(exon => exon.First);
        int last = gene.ExonPlaces.Max(exon => exon.Last);
        Line("gene", first, last, null, $"ID=gene:G{id};biotype=protein_coding;Name=MADE{id}");
        Line("mRNA", first, last, null, $"ID=transcript:NM_9{id}.1;Parent=gene:G{id};biotype=protein_coding;Name=MADE{id}");
        foreach ((string type, int from, int to, int? phase) in gene.Features) Line(type, from, to, phase, $"Parent=transcript:NM_9{id}.1");

        void Line(string type, int from, int to, int? phase, string attributes) => target.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{NameOf(ContigOf(gene))}\tmade\t{type}\t{StartOf(gene) + from}\t{StartOf(gene) + to}\t.\t{(gene.IsReverse ? '-' : '+')}\t{phase?.ToString(CultureInfo.InvariantCulture) ?? "."}\t{attributes}"));
    }
}
