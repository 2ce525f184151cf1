using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Vcf.Header;

/// <summary>How many bases the chromosomes have in each assembly (NCBI assembly reports GCF_000001405.25 and .40).</summary>
internal static class ChromosomeLengths
{
    // The mitochondrion that both assemblies share (rCRS, NC_012920.1), and the one that hg19 was first given (NC_001807.4).
    private const long SharedMitochondrion = 16569;
    private const long FirstMitochondrionOfHg19 = 16571;

    // Chromosomes 1 to 22, X, Y. No length stands in both.
    private static readonly long[] Of37 =
    [
        249250621, 243199373, 198022430, 191154276, 180915260, 171115067, 159138663, 146364022, 141213431, 135534747, 135006516, 133851895,
        115169878, 107349540, 102531392, 90354753, 81195210, 78077248, 59128983, 63025520, 48129895, 51304566, 155270560, 59373566,
    ];

    private static readonly long[] Of38 =
    [
        248956422, 242193529, 198295559, 190214555, 181538259, 170805979, 159345973, 145138636, 138394717, 133797422, 135086622, 133275309,
        114364328, 107043718, 101991189, 90338345, 83257441, 80373285, 58617616, 64444167, 46709983, 50818468, 156040895, 57227415,
    ];

    /// <summary>The assembly in which the chromosome has that many bases; null where that is none, or both.</summary>
    public static GenomeAssembly? AssemblyWith(Contig chromosome, long length)
    {
        if (chromosome.IsMitochondrion) return length == FirstMitochondrionOfHg19 ? GenomeAssembly.GRCh37 : null;
        return length == Of37[chromosome.Number - 1] ? GenomeAssembly.GRCh37
            : length == Of38[chromosome.Number - 1] ? GenomeAssembly.GRCh38
            : null;
    }

    /// <summary>Whether the chromosome has that many bases in one of the two, or in both.</summary>
    public static bool IsOne(Contig chromosome, long length) =>
        AssemblyWith(chromosome, length) is not null || (chromosome.IsMitochondrion && length == SharedMitochondrion);
}
