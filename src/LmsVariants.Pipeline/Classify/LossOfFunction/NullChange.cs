namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>In which way a change may abolish a protein: the branches of the PVS1 tree, and what is none of them.</summary>
public enum NullChange
{
    /// <summary>The allele lies outside the transcript.</summary>
    Outside,

    /// <summary>No null variant: missense, synonymous, a small in-frame change, a lost stop, an intronic change off the splice sites.</summary>
    None,

    /// <summary>What the allele does to the protein is not known, so whether it is a null variant is not either.</summary>
    Unknown,

    /// <summary>A premature stop: nonsense or frameshift.</summary>
    PrematureStop,

    /// <summary>The start codon is lost.</summary>
    StartLoss,

    /// <summary>A canonical splice site is broken.</summary>
    SpliceSite,

    /// <summary>Whole exons are lost, not all of them.</summary>
    ExonLoss,

    /// <summary>The whole transcript, or its whole coding sequence, is lost.</summary>
    WholeTranscript,
}
