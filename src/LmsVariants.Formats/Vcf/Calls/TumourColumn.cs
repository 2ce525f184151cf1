using System.Collections.Immutable;

using LmsVariants.Formats.Vcf.Header;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>Which sample of a VCF is the tumour: the one that is named, the only one, the one that the header calls so, or the one beside a normal.</summary>
public static class TumourColumn
{
    private static readonly string[] Tumours = ["TUMOR", "TUMOUR"];

    // Column names that are the same in every file, and so name nobody.
    private static readonly string[] Generic = ["SAMPLE", "TUMOR", "TUMOUR", "NORMAL", "UNKNOWN", "DEFAULT", "SAMPLE1", "."];

    /// <summary>The column, counted from 0 among the samples; null where the file does not say.</summary>
    /// <param name="header">The header.</param>
    /// <param name="named">The name that the user gave; null where none.</param>
    public static int? Find(VcfHeader header, string? named)
    {
        ArgumentNullException.ThrowIfNull(header);
        ImmutableArray<string> samples = header.Samples;
        // A name that is not in this file may be meant for another file of the batch.
        if (named is not null && samples.Contains(named, StringComparer.Ordinal)) return samples.IndexOf(named);
        if (samples.Length == 1) return 0;
        if (Stated(header, "tumor_sample") is string tumour && samples.Contains(tumour, StringComparer.Ordinal)) return samples.IndexOf(tumour);
        if (samples.Length != 2) return null;
        if (Stated(header, "normal_sample") is string normal && samples.Contains(normal, StringComparer.Ordinal)) return 1 - samples.IndexOf(normal);
        int[] called = [.. Enumerable.Range(0, 2).Where(index => Tumours.Contains(samples[index], StringComparer.OrdinalIgnoreCase))];
        return called is [int one] ? one : null;
    }

    /// <summary>The name of a sample where it names somebody; null where every file of its caller has the same.</summary>
    public static string? NameOf(VcfHeader header, int? column)
    {
        ArgumentNullException.ThrowIfNull(header);
        return column is int index && index < header.Samples.Length && !Generic.Contains(header.Samples[index], StringComparer.OrdinalIgnoreCase) ? header.Samples[index] : null;
    }

    private static string? Stated(VcfHeader header, string key) => header.Meta.FirstOrDefault(line => line.Key == key)?.Value;
}
