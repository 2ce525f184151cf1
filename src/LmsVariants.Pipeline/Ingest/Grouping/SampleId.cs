namespace LmsVariants.Pipeline.Ingest.Grouping;

/// <summary>A sample's name as it is compared.</summary>
internal static class SampleId
{
    private static readonly string[] Analytes = ["DNA", "RNA"];

    /// <summary>The name without what callers append to it: a sample column may be called after its alignment file.</summary>
    public static string Of(string name) => name.EndsWith(".bam", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;

    /// <summary>What the names of the DNA and of the RNA of one case have in common, where they end so; null else.</summary>
    public static string? WithoutAnalyte(string id)
    {
        foreach (string analyte in Analytes)
        {
            if (id.Length > analyte.Length + 1 && id.EndsWith(analyte, StringComparison.OrdinalIgnoreCase) && id[^(analyte.Length + 1)] is '_' or '-' or '.') return id[..^(analyte.Length + 1)];
        }
        return null;
    }
}
