using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Genes;

/// <summary>A named list of genes as a trial, a label or a guideline states it.</summary>
/// <param name="Id">The identifier that assertions refer to, such as <c>profound</c>.</param>
/// <param name="Name">The name to print, such as "PROfound (15 genes)".</param>
/// <param name="Purpose">What membership means, and what it does not.</param>
/// <param name="Genes">Approved symbols, in the order of the source.</param>
/// <param name="Citations">Identifiers of the citations that the list rests on; never empty.</param>
public sealed record GeneList(
    string Id, string Name, string Purpose, ImmutableArray<string> Genes, ImmutableArray<string> Citations)
{
    /// <summary>The list of the genes whose deletions a report names where they were not assessed. Every knowledge base has it.</summary>
    public const string DeletionWatch = "deletion-watch";

    /// <summary>Gets what membership opens.</summary>
    public ListOpening Opens { get; init; } = ListOpening.Nothing;

    /// <summary>Gets the genes of a list that opens a therapy for which the knowledge base holds none, each with the reason.</summary>
    public ImmutableArray<GeneWithoutAssertion> WithoutAssertion { get; init; } = [];
}

/// <summary>What membership in a gene list opens by itself.</summary>
public enum ListOpening
{
    /// <summary>Nothing: the list groups genes.</summary>
    Nothing,

    /// <summary>A therapy in the trial or label that states the list.</summary>
    Therapy,
}

/// <summary>A gene of a list that opens a therapy, for which there is no assertion.</summary>
/// <param name="Gene">The approved symbol.</param>
/// <param name="Reason">Why there is none, in own words.</param>
public sealed record GeneWithoutAssertion(string Gene, string Reason);
