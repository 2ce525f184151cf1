using System.Collections.Immutable;

using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Citations;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>A page of the knowledge base as text for a terminal.</summary>
public static class KnowledgeText
{
    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter target, ShownKnowledge shown)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(shown);
        target.WriteLine(shown.Title);
        foreach (KnowledgeLine line in shown.Lines) Write(target, line.Label, $"{(line.IsMore ? "  " : string.Empty)}{line.Text}{Sources(line.Citations, shown.Knowledge)}");
        foreach (Citation citation in shown.Sources) Write(target, "source", $"{citation.Label}: {citation.Title} (compared {citation.Checked})");
        foreach (Licence licence in shown.Licences) Write(target, "licence", $"{licence.Source}: {licence.Terms}");
        KnowledgeVersion version = shown.Knowledge.Version;
        Write(target, "knowledge base", $"{version.Version} of {version.Date}, sha256 {version.Sha256}");
    }

    private static string Sources(ImmutableArray<string> citations, CuratedKnowledge knowledge) =>
        citations.IsEmpty ? string.Empty : $" [{string.Join(", ", citations.Select(id => knowledge.Citations[id].Label))}]";

    private static void Write(TextWriter target, string label, string text) => target.WriteLine($"  {label,-18}{text}");
}
