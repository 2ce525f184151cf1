namespace LmsVariants.Pipeline.Cohort;

/// <summary>What happened to a gene, as a cell of the matrix shows it; the first of several counts where cases are put in order.</summary>
public enum AlterationKind
{
    /// <summary>All copies are gone.</summary>
    DeepDeletion,

    /// <summary>A premature stop.</summary>
    Truncation,

    /// <summary>Another loss of function in a small variant, such as a lost splice site.</summary>
    OtherLoss,

    /// <summary>Any other small variant.</summary>
    SmallVariant,

    /// <summary>Copies or exons are lost; whether all are is not known.</summary>
    CopyLoss,

    /// <summary>Copies or exons are gained.</summary>
    CopyGain,

    /// <summary>It is joined to another gene.</summary>
    Fusion,

    /// <summary>It is spliced otherwise, as RNA shows.</summary>
    Splice,
}
