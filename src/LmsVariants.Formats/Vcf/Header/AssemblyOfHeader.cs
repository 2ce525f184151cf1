using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.Vcf.Header;

/// <summary>Finds the assembly in a header: lengths and RefSeq names of contigs, <c>assembly=</c>, <c>##reference</c> and <c>##assembly</c>.</summary>
internal static class AssemblyOfHeader
{
    // Chromosomes 1 to 22, X, Y (NCBI assembly reports GCF_000001405.25 and .40). No length stands in both.
    private static readonly long[] LengthsOf37 =
    [
        249250621, 243199373, 198022430, 191154276, 180915260, 171115067, 159138663, 146364022, 141213431, 135534747, 135006516, 133851895,
        115169878, 107349540, 102531392, 90354753, 81195210, 78077248, 59128983, 63025520, 48129895, 51304566, 155270560, 59373566,
    ];

    private static readonly long[] LengthsOf38 =
    [
        248956422, 242193529, 198295559, 190214555, 181538259, 170805979, 159345973, 145138636, 138394717, 133797422, 135086622, 133275309,
        114364328, 107043718, 101991189, 90338345, 83257441, 80373285, 58617616, 64444167, 46709983, 50818468, 156040895, 57227415,
    ];

    private static readonly string[] NamesOf37 = ["grch37", "hg19", "b37", "g1k_v37", "hs37d5", "GCF_000001405.25"];
    private static readonly string[] NamesOf38 = ["grch38", "hg38", "hs38", "GCF_000001405.40"];

    /// <summary>The one assembly that everything found agrees on; null where nothing is found, or two are.</summary>
    public static GenomeAssembly? Find(VcfHeader header)
    {
        GenomeAssembly[] found =
        [
            .. header.Contigs.SelectMany(contig => new[] { ByLength(contig), ByAccession(contig), ByName(contig.Assembly) })
                .Concat(header.Meta.Where(line => line.Key is "reference" or "assembly").Select(line => ByName(line.Value)))
                .OfType<GenomeAssembly>().Distinct(),
        ];
        return found is [GenomeAssembly one] ? one : null;
    }

    private static GenomeAssembly? ByLength(VcfContig contig)
    {
        if (contig.Length is not long length || !Contig.TryParse(contig.Id, out Contig chromosome) || chromosome.Number > LengthsOf37.Length) return null;
        return length == LengthsOf37[chromosome.Number - 1] ? GenomeAssembly.GRCh37
            : length == LengthsOf38[chromosome.Number - 1] ? GenomeAssembly.GRCh38
            : null;
    }

    private static GenomeAssembly? ByAccession(VcfContig contig)
    {
        if (!contig.Id.StartsWith("NC_0000", StringComparison.Ordinal)) return null;
        for (int number = 1; number <= LengthsOf37.Length; number++)
        {
            string name = number switch { 23 => "X", 24 => "Y", _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture) };
            Contig chromosome = Contig.Named(name);
            Accession on37 = chromosome.RefSeq(GenomeAssembly.GRCh37);
            if (contig.Id == on37.ToString()) return GenomeAssembly.GRCh37;
            if (contig.Id == chromosome.RefSeq(GenomeAssembly.GRCh38).ToString()) return GenomeAssembly.GRCh38;
        }
        return null;
    }

    private static GenomeAssembly? ByName(string? text)
    {
        if (text is null) return null;
        bool is37 = NamesOf37.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
        bool is38 = NamesOf38.Any(name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
        return (is37, is38) switch
        {
            (true, false) => GenomeAssembly.GRCh37,
            (false, true) => GenomeAssembly.GRCh38,
            _ => null,
        };
    }
}
