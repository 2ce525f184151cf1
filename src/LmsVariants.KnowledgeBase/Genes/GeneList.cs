using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Genes;

/// <summary>A named list of genes as a trial, a label or a guideline states it.</summary>
/// <param name="Id">The identifier that assertions refer to, such as <c>profound</c>.</param>
/// <param name="Name">The name to print, such as "PROfound (15 genes)".</param>
/// <param name="Purpose">What membership means, and what it does not.</param>
/// <param name="Genes">Approved symbols, in the order of the source.</param>
/// <param name="Citations">Identifiers of the citations that the list rests on; never empty.</param>
public sealed record GeneList(
    string Id, string Name, string Purpose, ImmutableArray<string> Genes, ImmutableArray<string> Citations);
