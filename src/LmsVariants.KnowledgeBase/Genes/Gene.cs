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
    GeneRole Role, bool? LossOfFunctionIsMechanism, string Pathway, string Relevance, ImmutableArray<string> Citations);
