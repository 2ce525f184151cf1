using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Comparison;
using LmsVariants.Web.Ports;

namespace LmsVariants.Web.Pages;

/// <summary>Statements of the knowledge base under a heading.</summary>
internal sealed record StatementsModel(string Title, ImmutableArray<string> Aliases, KnowledgePage Page);

/// <summary>What changed since an earlier knowledge base.</summary>
/// <param name="Earlier">Since which.</param>
/// <param name="Changes">What.</param>
/// <param name="Whole">The file that is told to its end.</param>
internal sealed record ChangesModel(EarlierKnowledge Earlier, KnowledgeChanges Changes, string Whole)
{
    /// <summary>How many changes of one file are told before the rest is counted.</summary>
    public const int Most = ComparisonText.MostRows;
}
