using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Genes;

/// <summary>A gene list with the places that a problem of it names.</summary>
/// <param name="List">The list.</param>
/// <param name="Genes">Its genes as written.</param>
/// <param name="WithoutAssertion">The genes named as being without an assertion, as written.</param>
internal sealed record WrittenGeneList(GeneList List, IReadOnlyList<Written> Genes, IReadOnlyList<Written> WithoutAssertion);
