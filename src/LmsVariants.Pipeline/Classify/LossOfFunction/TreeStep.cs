using System.Collections.Immutable;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>One question on the way through the tree.</summary>
/// <param name="Question">The question, in words.</param>
/// <param name="Answer">The answer; where none could be found it starts with "not assessed".</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="Citations">Identifiers of the citations of the knowledge base that the answer rests on; empty where it was computed.</param>
public sealed record TreeStep(Phrase Question, Phrase Answer, Phrase Source, ImmutableArray<string> Citations);
