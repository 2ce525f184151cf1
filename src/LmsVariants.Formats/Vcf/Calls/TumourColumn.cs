using System.Collections.Immutable;

using LmsVariants.Formats.Vcf.Header;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>Which sample of a VCF is the tumour: the one that is named, the one that the header calls so, the one beside a normal, or the only one that is no normal.</summary>
public static class TumourColumn
{
    private static readonly string[] Tumours = ["TUMOR", "TUMOUR"];

    // Column names that are the same in every file, and so name nobody.
    private static readonly string[] Generic = ["SAMPLE", "TUMOR", "TUMOUR", "NORMAL", "UNKNOWN", "DEFAULT", "SAMPLE1", "."];

    /// <summary>The column, counted from 0 among the samples; null where the file does not say, or its only sample is a normal.</summary>
    /// <param name="header">The header.</param>
    /// <param name="named">The name that the user gave; null where none.</param>
    public static int? Find(VcfHeader header, string? named)
    {
        ArgumentNullException.ThrowIfNull(header);
        ImmutableArray<string> samples = header.Samples;
        // A name that is not in this file may be meant for another file of the batch.
        if (named is not null && IndexOf(samples, named) is int wanted) return wanted;
        if (Single(Stated(header, "tumor_sample").Concat(Derived(header, "Derived")), samples) is int tumour) return tumour;
        if (Single(samples.Where(sample => Tumours.Contains(sample, StringComparer.OrdinalIgnoreCase)), samples) is int called) return called;
        int[] normals =
        [
            .. Stated(header, "normal_sample").Concat(Derived(header, "Original")).Concat(samples.Where(sample => sample.Equals("NORMAL", StringComparison.OrdinalIgnoreCase)))
                .Select(name => IndexOf(samples, name)).OfType<int>().Distinct(),
        ];
        int[] others = [.. Enumerable.Range(0, samples.Length).Except(normals)];
        return others is [int one] && samples.Length <= 2 ? one : null;
    }

    /// <summary>The name of a sample where it names somebody; null where every file of its caller has the same.</summary>
    public static string? NameOf(VcfHeader header, int? column)
    {
        ArgumentNullException.ThrowIfNull(header);
        return column is int index && index < header.Samples.Length && !Generic.Contains(header.Samples[index], StringComparer.OrdinalIgnoreCase) ? header.Samples[index] : null;
    }

    private static int? Single(IEnumerable<string> names, ImmutableArray<string> samples) =>
        names.Select(name => IndexOf(samples, name)).OfType<int>().Distinct().Take(2).ToArray() is [int one] ? one : null;

    private static int? IndexOf(ImmutableArray<string> samples, string name) => samples.IndexOf(name) is >= 0 and int index ? index : null;

    private static IEnumerable<string> Stated(VcfHeader header, string key) => header.Meta.Where(line => line.Key == key).Select(line => line.Value.Trim());

    // ##PEDIGREE=<Derived=TUMOR,Original=NORMAL> (VCF 4.2, section 1.2.9)
    private static IEnumerable<string> Derived(VcfHeader header, string attribute) =>
        header.Meta.Where(line => line.Key == "PEDIGREE").Select(line => line.Attribute(attribute)).OfType<string>();
}
