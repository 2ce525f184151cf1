namespace LmsVariants.Genomics.Hgvs;

/// <summary>Permanent codes of names that cannot be read; docs/errors.md explains each.</summary>
public static class HgvsProblemCodes
{
    /// <summary>The text is not a c. name.</summary>
    public const string NotACodingName = "LMV3001";

    /// <summary>The text is not a p. name.</summary>
    public const string NotAProteinName = "LMV3002";

    /// <summary>The text is not a g. name.</summary>
    public const string NotAGenomicName = "LMV3003";

    /// <summary>The text is not an HGVS name.</summary>
    public const string NotAName = "LMV3004";

    /// <summary>The name can be read, and denotes no single allele that could be computed with.</summary>
    public const string NotOneAllele = "LMV3005";
}
