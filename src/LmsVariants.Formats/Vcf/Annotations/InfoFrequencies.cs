using System.Collections.Immutable;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Vcf.Evidence;
using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>Population frequencies in keys of INFO of their own, as <c>bcftools annotate</c>, vcfanno and ANNOVAR put them there.</summary>
internal sealed class InfoFrequencies
{
    private static readonly ImmutableArray<string> Known =
    [
        "gnomAD_AF", "gnomADe_AF", "gnomADg_AF", "gnomad_AF", "gnomad_af", "AF_gnomad", "gnomad_exomes_AF", "gnomad_genomes_AF", "gnomAD_exome_ALL",
        "gnomAD_genome_ALL", "gnomad41_exome_AF", "gnomad41_genome_AF", "ExAC_AF", "ExAC_ALL", "1000G_AF", "KG_AF", "AF_1000G", "POPAF_gnomad", "CAF_gnomad",
    ];

    private readonly ImmutableArray<(string Name, byte[] Key)> _keys;

    private InfoFrequencies(IEnumerable<string> keys) => _keys = [.. keys.Select(key => (key, Encoding.ASCII.GetBytes(key)))];

    public static InfoFrequencies? Find(VcfHeader header)
    {
        string[] declared = [.. Known.Where(header.InfoIds.Contains)];
        return declared.Length == 0 ? null : new InfoFrequencies(declared);
    }

    public IEnumerable<ReportedFrequency> Of(VcfRecord record, int alternate)
    {
        List<ReportedFrequency> found = [];
        foreach ((string name, byte[] key) in _keys)
        {
            if (record.TryGetInfo(key, out ReadOnlySpan<byte> list) && Numbers.FractionAt(list, alternate) is decimal value) found.Add(new ReportedFrequency(value, $"INFO {name}"));
        }
        return found;
    }
}
