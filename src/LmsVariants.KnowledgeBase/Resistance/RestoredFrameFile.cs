using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Resistance;

/// <summary>Reads <c>restored-frames.yaml</c>.</summary>
internal static class RestoredFrameFile
{
    private static readonly string[] FileKeys = ["meanings"];
    private static readonly string[] Keys = ["id", "gene_list", "statement", "advice", "citations"];

    public static ImmutableArray<RestoredFrame> Read(NestedValue file, Draft draft)
    {
        if (Entry.Of(file, FileKeys, draft.Problems) is not { } top) return [];
        top.MustHave("meanings");
        ImmutableArray<RestoredFrame>.Builder meanings = ImmutableArray.CreateBuilder<RestoredFrame>();
        NameSet ids = new();
        NameSet lists = new();
        foreach (Entry entry in top.Entries("meanings", Keys))
        {
            Written id = entry.Required("id");
            ids.Define(id, draft.Problems);
            draft.HasForm(id, Forms.IsIdentifier, "lower-case words joined by hyphens");
            Written list = entry.Required("gene_list");
            lists.Define(list, draft.Problems);
            if (list.Text.Length > 0 && draft.ListMembers?.ContainsKey(list.Text) == false) draft.Problems.Add(KnowledgeProblemCodes.UnknownGeneList, list, "an id of " + CuratedFiles.GeneLists);
            meanings.Add(new(
                id.Text, list.Text, entry.Required("statement").Text, entry.Required("advice").Text, draft.Cited(entry.Texts("citations"), entry.PlaceOf("citations"))));
        }
        return meanings.ToImmutable();
    }
}
