using System.Collections.Immutable;

using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Citations;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>A page of what the knowledge base holds, to be written as text, as JSON or as a page. No verdict is given on it.</summary>
public sealed class ShownKnowledge
{
    // As a curator reads: the gene, where its protein is vulnerable, what tumours, studies and populations show, then what follows.
    private static readonly ImmutableArray<IKnowledgePart> Parts =
    [
        new NamePart(), new VariantPart(), new CurationPart(), new TranscriptPart(), new GeneListPart(), new PanelPart(),
        new CriticalRegionPart(), new CriticalResiduePart(), new DomainPart(), new ExemptionPart(),
        new HotspotPart(), new FunctionalStudyPart(), new FrequencyPart(), new PublishedReadingPart(),
        new GermlinePart(), new RiskModelPart(), new AssertionPart(), new ReversionPart(), new OutlookPart(),
    ];

    private ShownKnowledge(string title, CuratedKnowledge knowledge, IEnumerable<KnowledgeLine> lines)
    {
        (Title, Knowledge, Lines) = (title, knowledge, [.. lines]);
        Sources = [.. Lines.SelectMany(line => line.Citations).Distinct(StringComparer.Ordinal).Select(id => knowledge.Citations[id])];
        Licences = [.. knowledge.Licences.Where(licence => Sources.Any(licence.Names))];
    }

    /// <summary>Gets what was asked.</summary>
    public string Title { get; }

    /// <summary>Gets the knowledge base.</summary>
    public CuratedKnowledge Knowledge { get; }

    /// <summary>Gets the statements.</summary>
    public ImmutableArray<KnowledgeLine> Lines { get; }

    /// <summary>Gets the sources of all statements, each once, in the order in which they are first cited.</summary>
    public ImmutableArray<Citation> Sources { get; }

    /// <summary>Gets the terms that name one of the sources.</summary>
    public ImmutableArray<Licence> Licences { get; }

    /// <summary>All of a gene, or what bears on a variant.</summary>
    public static ShownKnowledge Of(KnowledgeQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new(question.AskedAs, question.Knowledge, Parts.SelectMany(part => part.Lines(question)));
    }

    /// <summary>The procedure that calls a variant oncogenic or benign.</summary>
    public static ShownKnowledge OfProcedure(string askedAs, CuratedKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return new(askedAs, knowledge, ProcedureLines.Of(knowledge.Oncogenicity));
    }

    /// <summary>Every gene list.</summary>
    public static ShownKnowledge OfGeneLists(string askedAs, CuratedKnowledge knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return new(askedAs, knowledge, GeneListLines.Of(knowledge.GeneLists.Values));
    }
}
