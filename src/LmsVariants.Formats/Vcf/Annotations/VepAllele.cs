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
        return sharesFirst ? WithoutFirst(own.Bases.Bases) : own.Bases.Bases;
    }

    /// <summary>Every way in which it may be written: by that rule, as VCF does, each allele by itself without what it has in common with REF. What is the name of another allele is left out.</summary>
    public static IEnumerable<string> NamesOf(VcfRecord record, int alternate)
    {
        if (record.Alternates[alternate] is not BaseAllele own) return [];
        string bases = own.Bases.Bases;
        string reference = record.Reference.Bases;
        string alone = bases.Length != reference.Length && bases[0] == reference[0] ? WithoutFirst(bases) : bases;
        string[] others = [.. Enumerable.Range(0, record.Alternates.Length).Where(i => i != alternate).SelectMany(i => new[] { Of(record, i), (record.Alternates[i] as BaseAllele)?.Bases.Bases ?? string.Empty })];
        string first = Of(record, alternate);
        return new[] { first }.Concat(new[] { bases, alone, Shortest(reference, bases) }.Where(name => !others.Contains(name, StringComparer.Ordinal))).Distinct(StringComparer.Ordinal);
    }

    private static string WithoutFirst(string bases) => bases.Length == 1 ? "-" : bases[1..];

    // As with --minimal: nothing in common at either end.
    private static string Shortest(string reference, string bases)
    {
        int start = 0;
        int most = Math.Min(reference.Length, bases.Length);
        while (start < most && reference[start] == bases[start]) start++;
        int end = 0;
        while (end < most - start && reference[^(end + 1)] == bases[^(end + 1)]) end++;
        string rest = bases[start..^end];
        return rest.Length == 0 ? "-" : rest;
    }
}
