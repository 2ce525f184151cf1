using LmsVariants.Formats.Vcf.Header;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>What kind of events a VCF's symbolic alleles are, by the software that wrote it and the fields that it declares.</summary>
internal enum VcfContent
{
    /// <summary>Small variants, and whatever symbols a caller writes among them.</summary>
    SmallVariants,

    /// <summary>Copy numbers of genes, with a fold change in <c>FC</c> (Craft of the Local App).</summary>
    GeneFoldChanges,

    /// <summary>Copy numbers of genes, with the mean of the segment in <c>SM</c> (DRAGEN).</summary>
    SegmentMeans,

    /// <summary>Copy numbers of exons of BRCA1 and BRCA2 (LrCalculator).</summary>
    ExonFoldChanges,

    /// <summary>Breakends, or copy numbers of segments, of a caller that looks for no small variants (Manta, Delly, CNVkit).</summary>
    Structural,

    /// <summary>Splice variants of RNA, whose <c>AD</c> and <c>DP</c> are supporting and reference reads (SpliceGirl).</summary>
    SpliceJunctions,
}

/// <summary>Software and content of a VCF.</summary>
/// <param name="Software">The name of the software; empty where the header does not say.</param>
/// <param name="Version">Its version; empty where the header does not say.</param>
/// <param name="Content">What the file is about.</param>
internal sealed record VcfCaller(string Software, string Version, VcfContent Content)
{
    // Fields of FORMAT in which callers of small variants count reads.
    private static readonly string[] Reads = ["AD", "AF", "VF", "AO", "FREQ", "FA", "NV", "VD", "AU", "TIR"];

    public static VcfCaller Of(VcfHeader header)
    {
        VcfMetaLine? dragen = header.Meta.FirstOrDefault(line => line.Key == "DRAGENVersion");
        string source = header.Meta.FirstOrDefault(line => line.Key == "source" && line.Value.Length > 0)?.Value ?? string.Empty;
        (string software, string version) = dragen is not null ? ("DRAGEN", SoftwareOf(dragen.Attribute("Version") ?? string.Empty)) : Cut(source);
        if (software.Length == 0 && Stated(header, "DeepVariant_version") is string deep) (software, version) = ("DeepVariant", deep);
        if (version.Length == 0) version = Stated(header, "source_version") ?? (software.StartsWith("Mutect", StringComparison.Ordinal) ? Stated(header, "MutectVersion") : null) ?? string.Empty;
        VcfContent content = software switch
        {
            "SpliceGirl" => VcfContent.SpliceJunctions,
            "LrCalculator" => VcfContent.ExonFoldChanges,
            "Craft" => VcfContent.GeneFoldChanges,
            _ when header.FormatIds.Contains("SM") && (header.InfoIds.Contains("SEGID") || header.FormatIds.Contains("BC")) => VcfContent.SegmentMeans,
            _ when header.InfoIds.Contains("SVTYPE") && !Reads.Any(header.FormatIds.Contains) && !header.InfoIds.Contains("FUNC") && header.Samples.Length > 0 => VcfContent.Structural,
            _ => VcfContent.SmallVariants,
        };
        return new VcfCaller(software, version, content);
    }

    /// <summary>Name and version of a <c>##source</c>: <c>Pisces 5.2.11.63</c>, <c>freeBayes v1.3.6</c>, <c>"tvc 5.12-27 (a1b2) - Torrent Variant Caller"</c>, or a name alone. Of a command line, whose paths tell of a machine, the command is left.</summary>
    internal static (string Software, string Version) Cut(string source)
    {
        string[] words = source.Trim('"').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return (string.Empty, string.Empty);
        int version = words.Length == 1 ? -1 : Array.FindIndex(words, 1, IsVersion);
        int end = Array.FindIndex(words, word => word.StartsWith('-') || word.Contains('/') || word.Contains('\\'));
        if (end >= 0 && end < version) version = -1;
        string[] name = words[..(version > 0 ? version : end > 0 ? end : end == 0 ? Math.Min(1, words.Length) : words.Length)];
        if (end == 0) name = [words[0][(words[0].LastIndexOfAny(['/', '\\']) + 1)..]];
        return (string.Join(' ', name), version > 0 ? words[version].TrimStart('v') : string.Empty);
    }

    private static bool IsVersion(string word) => char.IsAsciiDigit(word[0]) || (word.Length > 1 && word[0] == 'v' && char.IsAsciiDigit(word[1]));

    private static string? Stated(VcfHeader header, string key) => header.Meta.FirstOrDefault(line => line.Key == key)?.Value is { Length: > 0 } value ? value : null;

    // SW: 07.021.624.3.11.2, HW: 07.021.624
    private static string SoftwareOf(string version)
    {
        string first = version.Split(',')[0];
        return first.StartsWith("SW: ", StringComparison.Ordinal) ? first["SW: ".Length..] : first;
    }
}
