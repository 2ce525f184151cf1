namespace LmsVariants.Pipeline.Ingest.Grouping;

/// <summary>What a file's own name says of its sample: the name without what tells the kind of file.</summary>
internal static class NameOfFile
{
    // What the software of the field puts behind a sample's name, longest first; taken off from the right for as long as one fits.
    private static readonly string[] Endings =
    [
        .. new[]
        {
            ".gz", ".bgz", ".vcf", ".gvcf", ".genome", ".hard-filtered", ".cnv", ".sv", ".tsv", ".csv", ".txt", ".json", ".xml", ".maf",
            ".trace", ".tmb", ".msi", ".metrics", ".microsat_output", ".full_results",
            "_MergedSmallVariants", "_MergedSmallVariantsAnnotated", "_MergedVariants", "_SmallVariants", "_CopyNumberVariants", "_SpliceVariants",
            "_DragenExonCNV", "_AllFusions", "_Fusions", "_TMB_Trace", "_CombinedVariantOutput", "_BiomarkerReport", "_Annotated", "_MetricsOutput",
        }.OrderByDescending(ending => ending.Length),
    ];

    /// <summary>The name without the endings that are known.</summary>
    public static string Stem(string fileName)
    {
        string stem = fileName;
        while (Endings.FirstOrDefault(ending => stem.Length > ending.Length && stem.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is string known) stem = stem[..^known.Length];
        return stem;
    }

    /// <summary>A name together with the folder of a file, so that it is not taken for the same name in another folder.</summary>
    public static string InFolder(string path, string name) => path[..(path.LastIndexOf('/') + 1)] + name;

    /// <summary>Whether a sample's name stands in a file's name as a whole, not as part of a longer name.</summary>
    public static bool Holds(string fileName, string sample)
    {
        for (int at = fileName.IndexOf(sample, StringComparison.Ordinal); at >= 0; at = fileName.IndexOf(sample, at + 1, StringComparison.Ordinal))
        {
            int end = at + sample.Length;
            if ((at == 0 || !char.IsLetterOrDigit(fileName[at - 1])) && (end == fileName.Length || !char.IsLetterOrDigit(fileName[end]))) return true;
        }
        return false;
    }
}
