namespace LmsVariants.Pipeline.Ingest.Grouping;

/// <summary>Names of files that programs give and that are nobody's: <c>calls.vcf</c> of one patient is called as that of the next.</summary>
internal static class GenericName
{
    // What callers, pipelines and panels call their output by default, and what people call it who have one case in mind. Words of a kind of variant are among them,
    // since they tell the files of one case apart and not the cases.
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "all", "analysis", "annotated", "biomarker", "biomarkers", "call", "called", "calls", "case", "cnv", "cnvs", "combined", "consensus", "copy", "data", "dna", "dragen", "export", "fail",
        "file", "filtered", "final", "fraction", "fusion", "fusions", "gene", "genes", "genome", "germline", "gis", "hard", "hrd", "indel", "indels", "input", "list", "merged", "metrics",
        "msi", "mutation", "mutations", "mutect", "new", "normal", "normalized", "out", "output", "outputs", "panel", "pass", "passed", "patient", "pipeline", "raw", "report", "reports", "result",
        "results", "rna", "run", "sample", "samples", "scan", "small", "snp", "snps", "snv", "snvs", "somatic", "splice", "strelka", "summary", "sv", "svs", "table", "temp", "test",
        "tmb", "tumor", "tumors", "tumour", "tumours", "unfiltered", "variant", "variants", "vardict", "vcf",
    };

    /// <summary>Whether a name, or every folder and name of a path, is made of such words alone, each perhaps counted.</summary>
    public static bool Is(string name)
    {
        string[] parts = name.Split(['/', '_', '-', '.', ' ', '(', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] words = [.. parts.Select(WithoutCount).Where(word => word.Length > 0)];
        return words.Length > 0 && Array.TrueForAll(words, Words.Contains);
    }

    // One or two digits count; more may be the number of a case.
    private static string WithoutCount(string word)
    {
        string letters = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return word.Length - letters.Length <= 2 ? letters : word;
    }
}
