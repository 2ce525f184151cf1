using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.LossOfFunction;

namespace LmsVariants.KnowledgeBase;

/// <summary>What alleles are named and graded with: the part of the knowledge base that annotating without a case needs.</summary>
/// <param name="Genes">The genes.</param>
/// <param name="LossOfFunction">The critical regions of genes and the exceptions to the grade of loss of function.</param>
public sealed record AlleleKnowledge(GeneCatalogue Genes, LossOfFunctionKnowledge LossOfFunction);
