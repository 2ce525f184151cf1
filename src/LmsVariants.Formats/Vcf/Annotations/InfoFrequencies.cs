using System.Collections.Immutable;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Vcf.Evidence;
using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>Population frequencies in keys of INFO of their own, as <c>bcftools annotate</c>, vcfanno, ANNOVAR and Mutect2 put them there.</summary>
internal sealed class InfoFrequencies
{
    // Mutect2 writes -log10, and for an allele that its resource does not have a number that stands for none (5.6 and more).
    private const string MinusLog = "POPAF";
    private const double LeastThatIsNone = 5;

    private static readonly ImmutableArray<string> Known =
    [
        "gnomAD_AF", "gnomADe_AF", "gnomADg_AF", "gnomad_AF", "gnomad_af", "AF_gnomad", "gnomad_exomes_AF", "gnomad_genomes_AF", "gnomAD_exome_ALL",
        "gnomAD_genome_ALL", "gnomad41_exome_AF", "gnomad41_genome_AF", "ExAC_AF", "ExAC_ALL", "1000G_AF", "KG_AF", "AF_1000G", "POPAF_gnomad", "CAF_gnomad",
        "gnomAD_exomes_AF", "gnomAD_genomes_AF", "GnomAD_AF", "gnomAD_AF_popmax", "gnomad_AF_popmax", "gnomad_popmax_af", "1000g2015aug_all", "esp6500siv2_all",
    ];

    private readonly ImmutableArray<(string Name, byte[] Key)> _keys;
    private readonly bool _hasMinusLog;

    private InfoFrequencies(IEnumerable<string> keys, bool hasMinusLog) =>
        (_keys, _hasMinusLog) = ([.. keys.Select(key => (key, Encoding.ASCII.GetBytes(key)))], hasMinusLog);

    public static bool IsFrequency(string key) => Known.Contains(key, StringComparer.Ordinal);

    public static InfoFrequencies? Find(VcfHeader header)
    {
        string[] declared = [.. Known.Where(header.InfoIds.Contains)];
        bool hasMinusLog = header.Meta.Any(line => line is { Key: "INFO", Id: MinusLog } && line.Attribute("Description")?.Contains("log", StringComparison.OrdinalIgnoreCase) == true);
        return declared.Length == 0 && !hasMinusLog ? null : new InfoFrequencies(declared, hasMinusLog);
    }

    /// <summary>Those of an alternate allele. A list that is not as long as there are alleles tells of none: whose number is whose is not known.</summary>
    public IEnumerable<ReportedFrequency> Of(VcfRecord record, int alternate)
    {
        List<ReportedFrequency> found = [];
        // ANNOVAR repeats its keys for each allele, and reads them itself.
        if (record.TryGetInfo("ANNOVAR_DATE"u8, out _)) return found;
        foreach ((string name, byte[] key) in _keys)
        {
            if (record.TryGetInfo(key, out ReadOnlySpan<byte> list) && AlternateList.Fits(record, list) && Numbers.FractionAt(list, alternate) is decimal value) found.Add(new ReportedFrequency(value, $"INFO {name}"));
        }
        if (_hasMinusLog && record.TryGetInfo("POPAF"u8, out ReadOnlySpan<byte> logs) && AlternateList.Fits(record, logs) && Numbers.RealAt(logs, alternate) is double log and >= 0 and < LeastThatIsNone)
        {
            found.Add(new ReportedFrequency(Math.Round((decimal)Math.Pow(10, -log), 6), $"INFO {MinusLog}"));
        }
        return found;
    }
}
