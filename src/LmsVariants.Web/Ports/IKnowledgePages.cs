using System.Collections.Immutable;

using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Citations;
using LmsVariants.KnowledgeBase.Comparison;
using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.Web.Ports;

/// <summary>A statement of the knowledge base.</summary>
/// <param name="About">What it is about, such as <c>domain</c>.</param>
/// <param name="Text">The statement.</param>
/// <param name="Citations">The sources that it rests on.</param>
/// <param name="More">What belongs to it.</param>
public sealed record KnowledgeStatement(string About, string Text, ImmutableArray<Citation> Citations, ImmutableArray<KnowledgeStatement> More);

/// <summary>What the knowledge base holds of something that was asked for.</summary>
/// <param name="Statements">The statements, in the order in which a curator reads them.</param>
/// <param name="Licences">The terms of those sources that have some.</param>
public sealed record KnowledgePage(ImmutableArray<KnowledgeStatement> Statements, ImmutableArray<Licence> Licences);

/// <summary>An earlier knowledge base that the one in use can be compared with.</summary>
/// <param name="Number">Its number among them, from 1.</param>
/// <param name="Folder">The name of its folder.</param>
public sealed record EarlierKnowledge(int Number, string Folder);

/// <summary>What changed between an earlier knowledge base and the one in use.</summary>
/// <param name="Comparison">What; null where it cannot be told.</param>
/// <param name="IsInForce">Whether the folder of the one in use holds what was read when the program began. Nothing is compared with anything else.</param>
public sealed record KnowledgeChanges(KnowledgeComparison? Comparison, bool IsInForce);

/// <summary>The knowledge base in use, as <c>kb show</c> and <c>kb diff</c> tell of it.</summary>
public interface IKnowledgePages
{
    /// <summary>Gets the knowledge base.</summary>
    CuratedKnowledge Knowledge { get; }

    /// <summary>Gets the earlier ones.</summary>
    ImmutableArray<EarlierKnowledge> Earlier { get; }

    /// <summary>All of a gene.</summary>
    KnowledgePage OfGene(Gene gene);

    /// <summary>The procedure that calls a variant oncogenic or benign.</summary>
    KnowledgePage OfProcedure();

    /// <summary>Every gene list.</summary>
    KnowledgePage OfGeneLists();

    /// <summary>What changed since an earlier one. However many ask, it is worked out once.</summary>
    Task<KnowledgeChanges> SinceAsync(EarlierKnowledge earlier);
}
