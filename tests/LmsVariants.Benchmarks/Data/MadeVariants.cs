using System.Globalization;

namespace LmsVariants.Benchmarks.Data;

/// <summary>Made-up variants of the first genes of a made-up genome: in exons with 20 bases on either side, four of five substitutions; in order.</summary>
internal sealed class MadeVariants
{
    private const int Seed = 1;
    private const int Beside = 20;
    private const int ReferenceRecords = 19;

    private readonly MadeVariant[] _variants;

    private MadeVariants(MadeVariant[] variants) => _variants = variants;

    /// <summary>Makes variants, always the same for the same numbers.</summary>
    /// <param name="records">How many.</param>
    /// <param name="genesWith">How many genes have variants.</param>
    public static MadeVariants Of(int records, int genesWith)
    {
        Random chance = new(Seed);
        MadeGene[] genes = [.. Enumerable.Range(1, genesWith).Select(MadeGene.Of)];
        return new MadeVariants([.. Enumerable.Range(0, records).Select(_ => Pick(genes[chance.Next(genes.Length)], chance)).OrderBy(variant => variant.Contig).ThenBy(variant => variant.Position)]);
    }

    /// <summary>Writes them alone, without samples.</summary>
    public void WriteSites(string path)
    {
        using StreamWriter target = Open(path, "INFO");
        foreach (MadeVariant variant in _variants) target.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{variant.Chrom}\t{variant.Position}\t.\t{variant.Reference}\t{variant.Alternate}\t100\tPASS\t."));
    }

    /// <summary>Writes them as a genome VCF of one sample: before each variant the places that are as the reference.</summary>
    public void WriteGenome(string path)
    {
        Random chance = new(Seed);
        using StreamWriter target = Open(path, "INFO\tFORMAT\tSample");
        foreach (MadeVariant variant in _variants)
        {
            int depth = chance.Next(80, 900);
            int reads = chance.Next(2, depth);
            for (int before = ReferenceRecords; before > 0; before--)
            {
                target.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{variant.Chrom}\t{variant.Position - before}\t.\t{variant.BaseBefore(before)}\t.\t100\tPASS\tDP={depth}\tGT:GQ:AD:DP:VF\t0/0:100:{depth}:{depth}:0"));
            }
            target.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{variant.Chrom}\t{variant.Position}\t.\t{variant.Reference}\t{variant.Alternate}\t100\tPASS\tDP={depth}\tGT:GQ:AD:DP:VF\t0/1:100:{depth - reads},{reads}:{depth}:{(double)reads / depth:0.0000}"));
        }
    }

    private static StreamWriter Open(string path, string lastColumns)
    {
        StreamWriter target = new(path) { NewLine = "\n" };
        target.WriteLine("##fileformat=VCFv4.2");
        for (int contig = 1; contig <= MadeGenome.Contigs; contig++) target.WriteLine($"##contig=<ID={MadeGenome.NameOf(contig)}>");
        target.WriteLine("##INFO=<ID=DP,Number=1,Type=Integer,Description=\"Total depth\">");
        foreach ((string id, string number, string type) in ((string, string, string)[])[("GT", "1", "String"), ("GQ", "1", "Integer"), ("AD", ".", "Integer"), ("DP", "1", "Integer"), ("VF", "1", "Float")])
        {
            target.WriteLine($"##FORMAT=<ID={id},Number={number},Type={type},Description=\"{id}\">");
        }
        target.WriteLine($"#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\t{lastColumns}");
        return target;
    }

    private static MadeVariant Pick(MadeGene gene, Random chance)
    {
        (int first, int last) = gene.ExonPlaces.ElementAt(chance.Next(gene.ExonPlaces.Count()));
        int at = chance.Next(first - Beside, last + Beside + 1);
        (string reference, string alternate) = Change(gene.Bases.AsSpan(at - 1), chance);
        return new MadeVariant(gene, at, reference, alternate);
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

    /// <summary>One of them.</summary>
    /// <param name="Gene">The gene.</param>
    /// <param name="At">Its first base within the stretch of the gene, from 1.</param>
    /// <param name="Reference">REF.</param>
    /// <param name="Alternate">ALT.</param>
    private sealed record MadeVariant(MadeGene Gene, int At, string Reference, string Alternate)
    {
        public int Contig => MadeGenome.ContigOf(Gene);

        public string Chrom => MadeGenome.NameOf(Contig);

        public int Position => MadeGenome.StartOf(Gene) + At;

        public char BaseBefore(int bases) => Gene.Bases[At - 1 - bases];
    }
}
