using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify;

/// <summary>A criterion of the ClinGen/CGC/VICC procedure with what came of it. Evidence is apart from verdict.</summary>
/// <param name="Code">The code in the convention of CIViC, such as <c>OVS1</c>.</param>
/// <param name="Meaning">What the criterion asks.</param>
/// <param name="Points">The points it adds; not assessed with the reason.</param>
public sealed record Criterion(string Code, string Meaning, Assessed<int> Points);

/// <summary>The oncogenicity of a variant by the ClinGen/CGC/VICC procedure (Horak et al. 2022, PMID 35101336).</summary>
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

/// <summary>How strongly a variant is held to abolish the gene's function (ClinGen PVS1 tree, PMID 30192042).</summary>
public enum LossOfFunctionGrade
{
    /// <summary>The tree says that the variant counts as no loss of function.</summary>
    NotApplicable,

    /// <summary>Supporting.</summary>
    Supporting,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>Strong.</summary>
    Strong,

    /// <summary>Very strong.</summary>
    VeryStrong,
}
