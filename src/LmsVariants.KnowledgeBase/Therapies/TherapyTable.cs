using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Therapies;

/// <summary>Reads <c>therapies.tsv</c>.</summary>
internal static class TherapyTable
{
    public static ImmutableArray<string> Columns { get; } = ["id", "name", "class", "citations"];

    public static ImmutableArray<Therapy> Read(List<TableRow> rows, Draft draft)
    {
        ImmutableArray<Therapy>.Builder therapies = ImmutableArray.CreateBuilder<Therapy>();
        foreach (TableRow row in rows)
        {
            draft.NotEmpty(row["id"]);
            draft.NotEmpty(row["name"]);
            draft.NotEmpty(row["class"]);
            draft.Therapies.Define(row["id"], draft.Problems);
            draft.HasForm(row["id"], Forms.IsIdentifier, "lower-case words joined by hyphens");
            therapies.Add(new(row["id"].Text, row["name"].Text, row["class"].Text, draft.Cited([.. row["citations"].Parts()], row["citations"])));
        }
        draft.Therapies.MarkRead();
        return therapies.ToImmutable();
    }
}
