using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Tumours;

/// <summary>Reads <c>tumours.tsv</c>.</summary>
internal static class TumourTable
{
    /// <summary>The codes that the command line names: uterine and other leiomyosarcoma.</summary>
    private static readonly string[] Needed = ["ulms", "lms"];

    /// <summary>What is written where a tumour type is known to have no single genetic cause.</summary>
    private const string NoSingleCause = "none";

    public static ImmutableArray<string> Columns { get; } = ["code", "name", "parent", "oncotree", "snomed", "family", "single_cause", "citations"];

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
            string[] parents = [.. row["parent"].Parts().Select(part => part.Text)];
            types.Add(new(row["code"].Text, row["name"].Text, parents.FirstOrDefault(string.Empty), row["oncotree"].Text, row["snomed"].Text, citations)
            {
                AlsoUnder = [.. parents.Skip(1)],
                SingleCause = SingleCause(row["single_cause"], draft),
                IsFamily = YesNo.Read(row["family"], draft.Problems) ?? false,
            });
        }
        draft.Tumours.MarkRead();
        CheckLineage(rows, draft);
        foreach (string code in Needed.Where(code => !draft.Tumours.Contains(code)))
        {
            draft.Problems.Add(KnowledgeProblemCodes.UnknownTumour, new(string.Empty, CuratedFiles.Tumours, 1, 1, "code"), "a row for " + code);
        }
        return types.ToImmutable();
    }

    private static SingleCause? SingleCause(Written cause, Draft draft)
    {
        if (cause.Text.Length == 0) return null;
        if (cause.Text == NoSingleCause) return new SingleCause(null);
        // Tumour types are read before the genes are known.
        draft.NamedGenes.Add(cause);
        return new SingleCause(cause.Text);
    }

    private static void CheckLineage(List<TableRow> rows, Draft draft)
    {
        Dictionary<string, string[]> parents = new(StringComparer.Ordinal);
        foreach (TableRow row in rows) parents.TryAdd(row["code"].Text, [.. row["parent"].Parts().Select(part => part.Text)]);
        foreach (Written parent in rows.SelectMany(row => row["parent"].Parts())) draft.KnownTumour(parent);
        foreach (TableRow root in rows.Where(row => row["parent"].Text.Length == 0).Skip(1))
        {
            draft.Problems.Add(KnowledgeProblemCodes.BrokenLineage, root["parent"], "a parent: the lineage has one root");
        }
        foreach (TableRow row in rows.Where(row => IsOwnAncestor(row["code"].Text, parents)))
        {
            draft.Problems.Add(KnowledgeProblemCodes.BrokenLineage, row["parent"], "a lineage without a circle");
        }
    }

    private static bool IsOwnAncestor(string code, Dictionary<string, string[]> parents)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<string> waiting = new(parents[code]);
        while (waiting.TryPop(out string? at))
        {
            if (at == code) return true;
            if (!seen.Add(at)) continue;
            foreach (string wider in parents.GetValueOrDefault(at, [])) waiting.Push(wider);
        }
        return false;
    }
}
