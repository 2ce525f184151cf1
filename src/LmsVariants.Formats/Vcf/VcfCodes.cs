namespace LmsVariants.Formats.Vcf;

/// <summary>Permanent codes of what can be wrong with a VCF alone; docs/errors.md explains each.</summary>
public static class VcfCodes
{
    /// <summary>The first line names no version 4 of VCF.</summary>
    public const string NotVcf = "LMV1110";

    /// <summary>The line of column names is missing or is not that of a VCF.</summary>
    public const string BadColumnLine = "LMV1111";

    /// <summary>A record has another number of columns than the header.</summary>
    public const string WrongColumnCount = "LMV1112";

    /// <summary>An alternate allele is none of the forms that VCF knows.</summary>
    public const string BadAlternate = "LMV1113";

    /// <summary>The compressed file is damaged or cut short.</summary>
    public const string BrokenCompression = "LMV1114";

    /// <summary>An empty line stands between records.</summary>
    public const string EmptyLine = "LMV1115";
}
