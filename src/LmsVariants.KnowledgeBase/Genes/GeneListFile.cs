using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Genes;

/// <summary>Reads <c>gene-lists.yaml</c>.</summary>
internal static class GeneListFile
{
    private static readonly string[] FileKeys = ["lists"];

    /// <summary>The lists that the program asks for, each of which must be there.</summary>
    private static readonly string[] Needed = [GeneList.DeletionWatch];

    private static readonly string[] Keys = ["id", "name", "purpose", "opens", "genes", "without_assertion", "citations"];
    private static readonly string[] WithoutKeys = ["gene", "reason"];

    public static ImmutableArray<GeneList> Read(NestedValue file, Draft draft)
    {
        if (Entry.Of(file, FileKeys, draft.Problems) is not { } top) return [];
        top.MustHave("lists");
        ImmutableArray<GeneList>.Builder lists = ImmutableArray.CreateBuilder<GeneList>();
        NameSet ids = new();
        draft.ListMembers = new(StringComparer.Ordinal);
        foreach (Entry entry in top.Entries("lists", Keys))
        {
            Written id = entry.Required("id");
            ids.Define(id, draft.Problems);
            draft.HasForm(id, Forms.IsIdentifier, "lower-case words joined by hyphens");
            IReadOnlyList<Written> genes = entry.Texts("genes");
            if (genes.Count == 0) draft.Problems.Add(KnowledgeProblemCodes.Empty, entry.PlaceOf("genes"), "at least one gene");
            int before = draft.Problems.Count;
            GeneList list = new(
                id.Text, entry.Required("name").Text, entry.Required("purpose").Text, draft.KnownGenes(genes), draft.Cited(entry.Texts("citations"), entry.PlaceOf("citations")))
            {
                Opens = Words<ListOpening>.Read(entry.Optional("opens"), draft.Problems) ?? ListOpening.Nothing,
            };
            (Written Gene, string Reason)[] without = [.. entry.Entries("without_assertion", WithoutKeys).Select(one => (one.Required("gene"), one.Required("reason").Text))];
            foreach ((Written gene, _) in without.Where(one => !list.Genes.Contains(one.Gene.Text, StringComparer.Ordinal)))
            {
                draft.Problems.Add(KnowledgeProblemCodes.NotInList, gene, "a gene of the list " + id.Text);
            }
            list = list with { WithoutAssertion = [.. without.Select(one => new GeneWithoutAssertion(one.Gene.Text, one.Reason))] };
            lists.Add(list);
            draft.Lists.Add(new(list, genes, [.. without.Select(one => one.Gene)]));
            // A list with a fault of its own is mended first; what refers to its genes is judged then.
            draft.ListMembers.TryAdd(id.Text, draft.Problems.Count == before ? list.Genes : default);
        }
        foreach (string missing in Needed.Where(id => !ids.Contains(id)))
        {
            draft.Problems.Add(KnowledgeProblemCodes.MissingKey, top.At with { Text = string.Empty, Field = "lists" }, "the list " + missing);
        }
        return lists.ToImmutable();
    }
}
