using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Tumours;

/// <summary>Reads <c>tumours.tsv</c>.</summary>
internal static class TumourTable
{
    /// <summary>The codes that the command line names: uterine and other leiomyosarcoma.</summary>
    private static readonly string[] Needed = ["ulms", "lms"];

    public static ImmutableArray<string> Columns { get; } = ["code", "name", "parent", "oncotree", "snomed", "citations"];

    public static ImmutableArray<TumourType> Read(List<TableRow> rows, Draft draft)
    {
        ImmutableArray<TumourType>.Builder types = ImmutableArray.CreateBuilder<TumourType>();
        NameSet oncoTree = new();
        foreach (TableRow row in rows)
        {
            draft.NotEmpty(row["code"]);
            draft.NotEmpty(row["name"]);
            draft.Tumours.Define(row["code"], draft.Problems);
            draft.HasForm(row["code"], Forms.IsTumourCode, "lower-case words joined by underscores");
            oncoTree.Define(row["oncotree"], draft.Problems);
            draft.HasForm(row["snomed"], Forms.IsDigits, "a SNOMED CT identifier, digits alone");
            ImmutableArray<string> citations = draft.Cited([.. row["citations"].Parts()], row["citations"]);
            types.Add(new(row["code"].Text, row["name"].Text, row["parent"].Text, row["oncotree"].Text, row["snomed"].Text, citations));
        }
        draft.Tumours.MarkRead();
        CheckLineage(rows, draft);
        foreach (string code in Needed.Where(code => !draft.Tumours.Contains(code)))
        {
            draft.Problems.Add(KnowledgeProblemCodes.UnknownTumour, new(string.Empty, CuratedFiles.Tumours, 1, 1, "code"), "a row for " + code);
        }
        return types.ToImmutable();
    }

    private static void CheckLineage(List<TableRow> rows, Draft draft)
    {
        Dictionary<string, string> parents = new(StringComparer.Ordinal);
        foreach (TableRow row in rows) parents.TryAdd(row["code"].Text, row["parent"].Text);
        foreach (TableRow row in rows) draft.KnownTumour(row["parent"]);
        foreach (TableRow root in rows.Where(row => row["parent"].Text.Length == 0).Skip(1))
        {
            draft.Problems.Add(KnowledgeProblemCodes.BrokenLineage, root["parent"], "a parent: the lineage has one root");
        }
        foreach (TableRow row in rows.Where(row => IsOwnAncestor(row["code"].Text, parents)))
        {
            draft.Problems.Add(KnowledgeProblemCodes.BrokenLineage, row["parent"], "a lineage without a circle");
        }
    }

    private static bool IsOwnAncestor(string code, Dictionary<string, string> parents)
    {
        string at = code;
        for (int step = 0; step < parents.Count; step++)
        {
            if (!parents.TryGetValue(at, out string? parent) || parent.Length == 0) return false;
            if (parent == code) return true;
            at = parent;
        }
        return false;
    }
}
