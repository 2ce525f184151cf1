using System.Text;

using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>FILTER as written, and what its header says that each name means.</summary>
internal sealed class FilterMeanings(VcfHeader header)
{
    private const string OfGenotype = "GT=";

    private readonly Dictionary<string, string> _declared = header.Meta
        .Where(line => line is { Key: "FILTER", Id: not null })
        .GroupBy(line => line.Id!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Attribute("Description") ?? string.Empty, StringComparer.Ordinal);

    private readonly Dictionary<string, string?> _seen = new(StringComparer.Ordinal);

    /// <summary>The filter; null where it was not applied.</summary>
    public static string? Of(VcfRecord record) => record.Filter is [(byte)'.'] or [] ? null : record.HasPassed ? "PASS" : Encoding.UTF8.GetString(record.Filter);

    /// <summary>The filter with the genotype put to it, where the genotype does not hold the allele although reads show it.</summary>
    public static string Beside(string? filter, string genotype) => filter is null or "PASS" ? $"{OfGenotype}{genotype}" : filter;

    /// <summary>What a filter means; null where it passed or the header does not say.</summary>
    public string? MeaningOf(string? filter)
    {
        if (filter is null or "PASS") return null;
        if (_seen.TryGetValue(filter, out string? known)) return known;
        string[] meanings = [.. filter.Split(';').Select(Meaning).Where(text => text.Length > 0)];
        return _seen[filter] = meanings.Length == 0 ? null : string.Join("; ", meanings);
    }

    // A description of one letter is a placeholder. The genotype as a filter is our word.
    private string Meaning(string name) => name.StartsWith(OfGenotype, StringComparison.Ordinal) ? "the genotype of the sample does not hold this allele" : _declared.TryGetValue(name, out string? text) && text.Length > 1 ? text.TrimEnd('.') : string.Empty;
}
