namespace LmsVariants.Pipeline.Classify;

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
