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

    /// <summary>Splice variants of RNA, whose <c>AD</c> and <c>DP</c> are supporting and reference reads (SpliceGirl).</summary>
    SpliceJunctions,
}

/// <summary>Software and content of a VCF.</summary>
/// <param name="Software">The name of the software; empty where the header does not say.</param>
/// <param name="Version">Its version; empty where the header does not say.</param>
/// <param name="Content">What the file is about.</param>
internal sealed record VcfCaller(string Software, string Version, VcfContent Content)
{
    public static VcfCaller Of(VcfHeader header)
    {
        VcfMetaLine? dragen = header.Meta.FirstOrDefault(line => line.Key == "DRAGENVersion");
        string source = header.Meta.FirstOrDefault(line => line.Key == "source")?.Value ?? string.Empty;
        (string software, string version) = dragen is not null ? ("DRAGEN", SoftwareOf(dragen.Attribute("Version") ?? string.Empty)) : Cut(source);
        VcfContent content = software switch
        {
            "SpliceGirl" => VcfContent.SpliceJunctions,
            "LrCalculator" => VcfContent.ExonFoldChanges,
            "Craft" => VcfContent.GeneFoldChanges,
            _ when header.InfoIds.Contains("SEGID") && header.FormatIds.Contains("SM") => VcfContent.SegmentMeans,
            _ => VcfContent.SmallVariants,
        };
        return new VcfCaller(software, version, content);
    }

    // "Pisces 5.2.11.63" is name and version; "Mutect2" a name alone.
    private static (string Software, string Version) Cut(string source)
    {
        int blank = source.LastIndexOf(' ');
        return blank > 0 && blank + 1 < source.Length && char.IsAsciiDigit(source[blank + 1]) ? (source[..blank], source[(blank + 1)..]) : (source, string.Empty);
    }

    // SW: 07.021.624.3.11.2, HW: 07.021.624
    private static string SoftwareOf(string version)
    {
        string first = version.Split(',')[0];
        return first.StartsWith("SW: ", StringComparison.Ordinal) ? first["SW: ".Length..] : first;
    }
}
