namespace LmsVariants.Pipeline.Deliver.Archive;

/// <summary>What of a finding a term names.</summary>
public enum TermPlace
{
    /// <summary>Its gene, or a partner of a fusion.</summary>
    Gene,

    /// <summary>A word of its names.</summary>
    Variant,

    /// <summary>A class of oncogenicity or of alteration, whole.</summary>
    Class,

    /// <summary>A therapy or its class, from the start of one of its words on.</summary>
    Therapy,

    /// <summary>Any other word that it is found by.</summary>
    Text,
}

/// <summary>A text by which findings are found.</summary>
/// <param name="Place">What it names.</param>
/// <param name="Text">The text, in the letters of <see cref="SearchText"/>.</param>
public readonly record struct Term(TermPlace Place, string Text);
