using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Trials;

/// <summary>Reads <c>trials.tsv</c>.</summary>
internal static class TrialTable
{
    public static ImmutableArray<string> Columns { get; } = ["id", "title", "phase", "status", "status_date", "citations"];

    public static ImmutableArray<Trial> Read(List<TableRow> rows, Draft draft)
    {
        ImmutableArray<Trial>.Builder trials = ImmutableArray.CreateBuilder<Trial>();
        foreach (TableRow row in rows)
        {
            draft.NotEmpty(row["id"]);
            draft.NotEmpty(row["title"]);
            draft.NotEmpty(row["status"]);
            draft.NotEmpty(row["status_date"]);
            draft.Trials.Define(row["id"], draft.Problems);
            draft.HasForm(row["id"], Forms.IsTrialNumber, "NCT and eight digits");
            Written date = row["status_date"];
            if (date.Text.Length > 0 && !Forms.IsDayMonthOrYear(date.Text)) draft.Problems.Add(KnowledgeProblemCodes.MalformedDate, date, "a day, a month or a year, ISO 8601");
            trials.Add(new(
                row["id"].Text, row["title"].Text, row["phase"].Text, row["status"].Text, date.Text, draft.Cited([.. row["citations"].Parts()], row["citations"])));
        }
        draft.Trials.MarkRead();
        return trials.ToImmutable();
    }
}
