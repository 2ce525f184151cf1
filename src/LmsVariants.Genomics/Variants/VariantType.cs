namespace LmsVariants.Genomics.Variants;

/// <summary>What kind of change an allele is, in the words of CONTRACT's column <c>variant_type</c> and of the Sequence Ontology.</summary>
public enum VariantType
{
    /// <summary>One base for another (SO:0001483).</summary>
    Snv,

    /// <summary>Several bases for as many others (SO:0002007).</summary>
    Mnv,

    /// <summary>Bases more (SO:0000667).</summary>
    Insertion,

    /// <summary>Bases fewer (SO:0000159).</summary>
    Deletion,

    /// <summary>Bases a second time, in tandem (SO:1000035).</summary>
    Duplication,

    /// <summary>Bases read from the other strand (SO:1000036).</summary>
    Inversion,

    /// <summary>Bases for a different number of others (SO:1000032).</summary>
    Delins,
}
