namespace LmsVariants.Pipeline.Classify;

/// <summary>The oncogenicity of a variant by the ClinGen/CGC/VICC procedure (Horak et al. 2022, PMID 35101336); the cut-offs are those of the knowledge base.</summary>
public enum OncogenicityClass
{
    /// <summary>10 points or more.</summary>
    Oncogenic,

    /// <summary>6 to 9 points.</summary>
    LikelyOncogenic,

    /// <summary>0 to 5 points.</summary>
    UncertainSignificance,

    /// <summary>-1 to -6 points.</summary>
    LikelyBenign,

    /// <summary>-7 points or fewer.</summary>
    Benign,
}
