using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Genes;

/// <summary>How an altered gene drives cancer.</summary>
public enum GeneRole
{
    /// <summary>No role has been curated. It says nothing about the gene.</summary>
    NotCurated,

    /// <summary>Its loss drives the tumour.</summary>
    TumourSuppressor,

    /// <summary>Its activation drives the tumour.</summary>
    Oncogene,

    /// <summary>Either, depending on the alteration: the direction of a consequence must be known before it counts.</summary>
    Both,
}

/// <summary>How well what stands in a row of the curation is supported by the sources at hand.</summary>
public enum CurationEvidence
{
    /// <summary>Several independent sources, or a label or guideline, say it.</summary>
    Good,

    /// <summary>One source, few patients or few citations.</summary>
    Thin,

    /// <summary>The gene is listed by a source, and no evidence of what it does in leiomyosarcoma is at hand.</summary>
    NoneAtHand,
}

/// <summary>A gene by its approved names (HGNC), with what was curated about it.</summary>
/// <param name="Symbol">The symbol approved by HGNC.</param>
/// <param name="HgncId">The identifier with its prefix, such as <c>HGNC:11998</c>.</param>
/// <param name="Aliases">Retired and alternative symbols, as files still use them.</param>
/// <param name="Curation">What was curated; null where the gene is known by name alone.</param>
public sealed record Gene(string Symbol, string HgncId, ImmutableArray<string> Aliases, GeneCuration? Curation)
{
    /// <summary>Gets the curated role, or <see cref="GeneRole.NotCurated"/>.</summary>
    public GeneRole Role => Curation?.Role ?? GeneRole.NotCurated;

    /// <inheritdoc/>
    public bool Equals(Gene? other) => other is not null && HgncId == other.HgncId;

    /// <inheritdoc/>
    public override int GetHashCode() => HgncId.GetHashCode(StringComparison.Ordinal);
}

/// <summary>What was curated about a gene, each fact with its citation.</summary>
/// <param name="Role">How an alteration of it drives cancer.</param>
/// <param name="LossOfFunctionIsMechanism">Whether loss of function is the established mechanism; null where not curated.</param>
/// <param name="Pathway">The repair or signalling pathway in the field's short words, such as "homologous recombination repair".</param>
/// <param name="Relevance">Why it matters in leiomyosarcoma, in own words; empty where nothing could be cited.</param>
/// <param name="Citations">Identifiers of the citations that the row rests on; never empty.</param>
public sealed record GeneCuration(
    GeneRole Role, bool? LossOfFunctionIsMechanism, string Pathway, string Relevance, ImmutableArray<string> Citations)
{
    /// <summary>Gets how an alteration of it drives, in own words, such as "loss of function; dominant-negative missense"; empty where nothing could be cited.</summary>
    public string Mechanism { get; init; } = string.Empty;

    /// <summary>Gets what an alteration of it can mean for the germline, in own words; empty where nothing could be cited.</summary>
    public string Germline { get; init; } = string.Empty;

    /// <summary>Gets how well the row is supported in leiomyosarcoma.</summary>
    public CurationEvidence Evidence { get; init; } = CurationEvidence.NoneAtHand;
}
