using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Panels;

/// <summary>Reads <c>panels.yaml</c>.</summary>
internal static class PanelFile
{
    private static readonly string[] FileKeys = ["panels"];
    private static readonly string[] Keys = ["id", "name", "stated_as", "genes", "citations"];

    public static ImmutableArray<GenePanel> Read(NestedValue file, Draft draft)
    {
        if (Entry.Of(file, FileKeys, draft.Problems) is not { } top) return [];
        top.MustHave("panels");
        ImmutableArray<GenePanel>.Builder panels = ImmutableArray.CreateBuilder<GenePanel>();
        NameSet ids = new();
        NameSet names = new();
        foreach (Entry entry in top.Entries("panels", Keys))
        {
            Written id = entry.Required("id");
            ids.Define(id, draft.Problems);
            draft.HasForm(id, Forms.IsIdentifier, "lower-case words joined by hyphens");
            IReadOnlyList<Written> statedAs = entry.Texts("stated_as");
            if (statedAs.Count == 0) draft.Problems.Add(KnowledgeProblemCodes.Empty, entry.PlaceOf("stated_as"), "at least one name");
            // A file that states a name must mean one panel alone, however it writes its letters.
            foreach (Written name in statedAs) names.Define(name with { Text = name.Text.ToUpperInvariant() }, draft.Problems);
            IReadOnlyList<Written> genes = entry.Texts("genes");
            if (genes.Count == 0) draft.Problems.Add(KnowledgeProblemCodes.Empty, entry.PlaceOf("genes"), "at least one gene");
            panels.Add(new(
                id.Text, entry.Required("name").Text, [.. statedAs.Select(name => name.Text)], draft.KnownGenes(genes), draft.Cited(entry.Texts("citations"), entry.PlaceOf("citations"))));
        }
        return panels.ToImmutable();
    }
}
