using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>How VEP writes an alternate allele: without the first base where every allele of the record begins with the same one and their lengths differ.</summary>
internal static class VepAllele
{
    public static string Of(VcfRecord record, int alternate)
    {
        if (record.Alternates[alternate] is not BaseAllele own) return string.Empty;
        string[] others = [.. record.Alternates.OfType<BaseAllele>().Select(allele => allele.Bases.Bases)];
        bool sharesFirst = others.All(bases => bases[0] == record.Reference.Bases[0]) && others.Any(bases => bases.Length != record.Reference.Length);
        string written = sharesFirst ? own.Bases.Bases[1..] : own.Bases.Bases;
        return written.Length == 0 ? "-" : written;
    }
}
