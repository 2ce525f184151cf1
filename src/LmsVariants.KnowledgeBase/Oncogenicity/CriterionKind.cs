namespace LmsVariants.KnowledgeBase.Oncogenicity;

/// <summary>What a criterion asks. The codes of two of them are exchanged between the conventions in use, so the meaning is what is kept.</summary>
/// <remarks>Horak et al., Genet Med 2022;24:986-998 (PMID 35101336), tables 2 and 3.</remarks>
public enum CriterionKind
{
    /// <summary>A null variant in a tumour suppressor.</summary>
    NullVariant,

    /// <summary>The same amino-acid change as an established oncogenic variant.</summary>
    SameChange,

    /// <summary>Functional studies show an oncogenic effect.</summary>
    FunctionalOncogenic,

    /// <summary>A hotspot with many samples at the residue and of the change.</summary>
    FrequentHotspot,

    /// <summary>A residue that is critical to a domain.</summary>
    CriticalResidue,

    /// <summary>An in-frame change of length, or a lost stop.</summary>
    ProteinLength,

    /// <summary>Another missense at the residue is oncogenic.</summary>
    SameResidue,

    /// <summary>A hotspot with fewer samples at the residue and many of the change.</summary>
    ModerateHotspot,

    /// <summary>Computational evidence supports an effect.</summary>
    PredictedOncogenic,

    /// <summary>The malignancy has this gene as its single cause.</summary>
    SingleCause,

    /// <summary>A hotspot with few samples of the change.</summary>
    RareHotspot,

    /// <summary>Absent or extremely rare in populations.</summary>
    Absent,

    /// <summary>Very common in a population.</summary>
    VeryCommon,

    /// <summary>Common in a population.</summary>
    Common,

    /// <summary>Functional studies show no oncogenic effect.</summary>
    FunctionalNeutral,

    /// <summary>Computational evidence suggests no effect.</summary>
    PredictedNeutral,

    /// <summary>Synonymous, without an effect on splicing, at a base that is not conserved.</summary>
    Synonymous,
}
