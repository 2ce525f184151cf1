using System.Globalization;

namespace LmsVariants.Benchmarks.Data;

/// <summary>A made-up genome of any number of genes on 24 contigs. The first genes of a greater one are those of a smaller one.</summary>
/// <param name="folder">Where it is written.</param>
/// <param name="genes">How many genes it has.</param>
internal sealed class MadeGenome(string folder, int genes)
{
    private const int Contigs = 24;
    private const int LineLength = 60;
    private const int Seed = 1;

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

    /// <summary>Writes variants of the first genes, as the generator does: exons with 20 bases on either side, four of five substitutions.</summary>
    /// <param name="path">The VCF.</param>
    /// <param name="records">How many.</param>
    /// <param name="genesWith">How many genes have variants.</param>
    public static void WriteVariants(string path, int records, int genesWith)
    {
        Random chance = new(Seed);
        MadeGene[] genes = [.. Enumerable.Range(1, genesWith).Select(MadeGene.Of)];
        using StreamWriter target = new(path) { NewLine = "\n" };
        target.WriteLine("##fileformat=VCFv4.2");
        for (int contig = 1; contig <= Contigs; contig++) target.WriteLine($"##contig=<ID={NameOf(contig)}>");
        target.WriteLine("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO");
        var picked = Enumerable.Range(0, records).Select(_ => Pick(genes[chance.Next(genes.Length)], chance)).OrderBy(place => ContigOf(place.Gene)).ThenBy(place => StartOf(place.Gene) + place.At);
        foreach ((MadeGene gene, int at) in picked)
        {
            (string reference, string alternate) = Change(gene.Bases.AsSpan(at - 1), chance);
            target.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{NameOf(ContigOf(gene))}\t{StartOf(gene) + at}\t.\t{reference}\t{alternate}\t100\tPASS\t."));
        }
    }

    private static (MadeGene Gene, int At) Pick(MadeGene gene, Random chance)
    {
        (int first, int last, _, _, _) = gene.Parts.ElementAt(chance.Next(gene.Parts.Count()));
        return (gene, chance.Next(first - 20, last + 21));
    }

    private static (string Reference, string Alternate) Change(ReadOnlySpan<char> bases, Random chance)
    {
        char first = bases[0];
        return chance.Next(10) switch
        {
            0 => (bases[..(1 + chance.Next(1, 5))].ToString(), first.ToString()),
            1 => (first.ToString(), $"{first}{"ACGT"[chance.Next(4)]}"),
            _ => (first.ToString(), "ACGT".Replace(first.ToString(), string.Empty, StringComparison.Ordinal)[chance.Next(3)].ToString()),
        };
    }

    private static void Write(StreamWriter target, MadeGene gene)
    {
        string id = string.Create(CultureInfo.InvariantCulture, $"{gene.Number:00000}");
        (int First, int Last, int CodingFirst, int CodingLast, int CodingBefore)[] parts = [.. gene.Parts];
        int first = parts.Min(part => part.First);
        int last = parts.Max(part => part.Last);
        Line("gene", first, last, ".", $"ID=gene:G{id};biotype=protein_coding;Name=MADE{id}");
        Line("mRNA", first, last, ".", $"ID=transcript:NM_9{id}.1;Parent=gene:G{id};biotype=protein_coding;Name=MADE{id}");
        foreach ((int from, int to, int codingFrom, int codingTo, int before) in parts)
        {
            Line("exon", from, to, ".", $"Parent=transcript:NM_9{id}.1");
            if (codingFrom <= codingTo) Line("CDS", codingFrom, codingTo, ((3 - (before % 3)) % 3).ToString(CultureInfo.InvariantCulture), $"ID=CDS:NM_9{id}.1;Parent=transcript:NM_9{id}.1");
        }

        void Line(string type, int from, int to, string phase, string attributes) => target.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{NameOf(ContigOf(gene))}\tmade\t{type}\t{StartOf(gene) + from}\t{StartOf(gene) + to}\t.\t{(gene.IsReverse ? '-' : '+')}\t{phase}\t{attributes}"));
    }

    // Gene after gene goes to the next contig, so that what was there before stays where it is.
    private static int ContigOf(MadeGene gene) => ((gene.Number - 1) % Contigs) + 1;

    private static int StartOf(MadeGene gene) => (gene.Number - 1) / Contigs * MadeGene.Length;

    private static string NameOf(int contig) => string.Create(CultureInfo.InvariantCulture, $"made{contig}");
}
