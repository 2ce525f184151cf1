using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Resistance;

/// <summary>What it can mean that a second change of a gene restores its reading frame.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="GeneList">The gene list that it holds for.</param>
/// <param name="Statement">What it can mean, in own words.</param>
/// <param name="Advice">What would show it, in own words.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record RestoredFrame(string Id, string GeneList, string Statement, string Advice, ImmutableArray<string> Citations);
