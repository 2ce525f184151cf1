using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.LossOfFunction;

/// <summary>Reads <c>loss-of-function.tsv</c>. Whether loss of function is a mechanism at all stands in <c>gene-curation.tsv</c>.</summary>
internal static class LossOfFunctionTable
{
    public static ImmutableArray<string> Columns { get; } = ["gene", "transcript", "kind", "from", "to", "effect", "statement", "citations"];

    public static ImmutableArray<LossOfFunctionExemption> Read(List<TableRow> rows, Draft draft)
    {
        ImmutableArray<LossOfFunctionExemption>.Builder exemptions = ImmutableArray.CreateBuilder<LossOfFunctionExemption>();
        NameSet places = new();
        foreach (TableRow row in rows)
        {
            foreach (string column in new[] { "gene", "transcript", "kind", "effect", "statement" }) draft.NotEmpty(row[column]);
            draft.KnownGene(row["gene"]);
            draft.HasForm(row["transcript"], Forms.IsTranscriptBase, "a transcript without its version, such as NM_000546");
            places.Define(row["kind"] with { Text = string.Join(' ', Columns.Take(5).Select(column => row[column].Text)) }, draft.Problems);
            ExemptionKind? kind = Words<ExemptionKind>.Read(row["kind"], draft.Problems);
            ExemptionEffect? effect = Words<ExemptionEffect>.Read(row["effect"], draft.Problems);
            int? from = WholeNumber.Read(row["from"], draft.Problems);
            int? to = WholeNumber.Read(row["to"], draft.Problems);
            if (kind is not null)
            {
                Bound(row["from"], kind is not ExemptionKind.SpliceSite, draft);
                Bound(row["to"], kind is ExemptionKind.ExonRange, draft);
            }
            draft.InOrder(from, row["to"], to);
            ImmutableArray<string> citations = draft.Cited([.. row["citations"].Parts()], row["citations"]);
            if (kind is null || effect is null) continue;
            exemptions.Add(new(row["gene"].Text, row["transcript"].Text, kind.Value, from, to, effect.Value, row["statement"].Text, citations));
        }
        return exemptions.ToImmutable();
    }

    private static void Bound(Written bound, bool belongs, Draft draft)
    {
        if (bound.Text.Length > 0 == belongs) return;
        draft.Problems.Add(KnowledgeProblemCodes.WrongBound, bound, belongs ? "a number: this kind has that bound" : "nothing: this kind has no such bound");
    }
}
