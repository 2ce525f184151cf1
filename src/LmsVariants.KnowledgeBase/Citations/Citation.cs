namespace LmsVariants.KnowledgeBase.Citations;

/// <summary>What kind of source a citation names.</summary>
public enum CitationKind
{
    /// <summary>A digital object identifier.</summary>
    Doi,

    /// <summary>A PubMed identifier.</summary>
    Pmid,

    /// <summary>A PubMed Central identifier.</summary>
    Pmcid,

    /// <summary>A trial registered at ClinicalTrials.gov.</summary>
    Nct,

    /// <summary>A regulator's decision, with its date.</summary>
    Regulator,

    /// <summary>A guideline or nomenclature with its version.</summary>
    Guideline,

    /// <summary>A journal article by journal;year;volume:page.</summary>
    Journal,

    /// <summary>A public data set with its release.</summary>
    Dataset,
}

/// <summary>A source that a fact rests on.</summary>
/// <param name="Id">The identifier used inside the knowledge base.</param>
/// <param name="Kind">What kind of source it is.</param>
/// <param name="Reference">The DOI, PMID, NCT number, regulator and date, guideline and version, or journal;year;volume:page.</param>
/// <param name="Title">A short description in own words.</param>
public sealed record Citation(string Id, CitationKind Kind, string Reference, string Title)
{
    /// <summary>Gets the day on which the statements that rest on it were last compared with what was at hand, ISO 8601.</summary>
    public string Checked { get; init; } = string.Empty;

    /// <summary>Gets the reference as it is printed, such as <c>doi:10.1200/JCO.23.00402</c>.</summary>
    public string Label => Kind switch
    {
        CitationKind.Doi => $"doi:{Reference}",
        CitationKind.Pmid => $"PMID {Reference}",
        _ => Reference,
    };

    /// <summary>Gets the address at which the source can be opened; null where none is derived from the reference.</summary>
    public string? Url => Kind switch
    {
        CitationKind.Doi => $"https://doi.org/{Reference}",
        CitationKind.Pmid => $"https://pubmed.ncbi.nlm.nih.gov/{Reference}/",
        CitationKind.Pmcid => $"https://pmc.ncbi.nlm.nih.gov/articles/{Reference}/",
        CitationKind.Nct => $"https://clinicaltrials.gov/study/{Reference}",
        _ => null,
    };
}
