using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Citations;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>What the knowledge base holds of a gene or bears on a variant, as a page of text. No verdict is given here.</summary>
public static class KnowledgeText
{
    private static readonly ImmutableArray<IKnowledgePart> Parts =
    [
        new NamePart(), new VariantPart(), new CurationPart(), new TranscriptPart(), new CriticalRegionPart(), new ExemptionPart(), new GeneListPart(), new GermlinePart(),
        new AssertionPart(),
    ];

    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter target, KnowledgeQuestion question)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(question);
        List<string> cited = [];
        target.WriteLine(question.AskedAs);
        foreach (KnowledgeLine line in Parts.SelectMany(part => part.Lines(question)))
        {
            string sources = line.Citations.IsEmpty ? string.Empty : $" [{string.Join(", ", line.Citations.Select(id => question.Knowledge.Citations[id].Label))}]";
            Write(target, line.Label, line.Text + sources);
            cited.AddRange(line.Citations);
        }
        foreach (Citation citation in cited.Distinct(StringComparer.Ordinal).Select(id => question.Knowledge.Citations[id])) Write(target, "source", $"{citation.Label}: {citation.Title} (compared {citation.Checked})");
        Write(target, "knowledge base", $"{question.Knowledge.Version.Version} of {question.Knowledge.Version.Date}, sha256 {question.Knowledge.Version.Sha256}");
    }

    private static void Write(TextWriter target, string label, string text) => target.WriteLine($"  {label,-18}{text}");
}
