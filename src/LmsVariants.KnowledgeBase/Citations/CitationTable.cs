using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Citations;

/// <summary>Reads <c>citations.tsv</c>.</summary>
internal static class CitationTable
{
    public static ImmutableArray<string> Columns { get; } = ["id", "kind", "reference", "title", "checked"];

    public static ImmutableArray<Citation> Read(List<TableRow> rows, Draft draft)
    {
        ImmutableArray<Citation>.Builder citations = ImmutableArray.CreateBuilder<Citation>();
        NameSet references = new();
        foreach (TableRow row in rows)
        {
            foreach (string column in Columns) draft.NotEmpty(row[column]);
            draft.Citations.Define(row["id"], draft.Problems);
            draft.HasForm(row["id"], Forms.IsIdentifier, "lower-case words joined by hyphens");
            references.Define(row["reference"], draft.Problems);
            if (row["checked"].Text.Length > 0 && !Forms.IsDay(row["checked"].Text)) draft.Problems.Add(KnowledgeProblemCodes.MalformedDate, row["checked"], "a day such as 2026-11-21");
            if (Words<CitationKind>.Read(row["kind"], draft.Problems) is not { } kind) continue;
            Written reference = row["reference"];
            if (reference.Text.Length > 0 && Forms.WrongReference(kind, reference.Text) is { } expected) draft.Problems.Add(KnowledgeProblemCodes.MalformedReference, reference, expected);
            citations.Add(new(row["id"].Text, kind, reference.Text, row["title"].Text) { Checked = row["checked"].Text });
        }
        draft.Citations.MarkRead();
        return citations.ToImmutable();
    }

    /// <summary>Reports every citation that no fact names, once all files were read.</summary>
    public static void ReportUnused(Draft draft)
    {
        foreach (Written unused in draft.Citations.NeverReferred()) draft.Problems.Add(KnowledgeProblemCodes.UnusedCitation, unused, "a fact that rests on it");
    }
}
