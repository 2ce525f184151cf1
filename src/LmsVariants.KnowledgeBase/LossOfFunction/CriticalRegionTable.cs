using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.LossOfFunction;

/// <summary>Reads <c>critical-regions.tsv</c>.</summary>
internal static class CriticalRegionTable
{
    public static ImmutableArray<string> Columns { get; } = ["gene", "transcript", "first", "last", "region", "citations"];

    public static ImmutableArray<CriticalRegion> Read(List<TableRow> rows, Draft draft)
    {
        ImmutableArray<CriticalRegion>.Builder regions = ImmutableArray.CreateBuilder<CriticalRegion>();
        NameSet places = new();
        foreach (TableRow row in rows)
        {
            foreach (string column in Columns.Take(5)) draft.NotEmpty(row[column]);
            draft.KnownGene(row["gene"]);
            draft.HasForm(row["transcript"], Forms.IsTranscriptBase, "a transcript without its version, such as NM_000546");
            places.Define(row["first"] with { Text = $"{row["gene"].Text} {row["transcript"].Text} {row["first"].Text}-{row["last"].Text}" }, draft.Problems);
            int? first = WholeNumber.Read(row["first"], draft.Problems);
            int? last = WholeNumber.Read(row["last"], draft.Problems);
            draft.InOrder(first, row["last"], last);
            ImmutableArray<string> citations = draft.Cited([.. row["citations"].Parts()], row["citations"]);
            if (first is not null && last is not null) regions.Add(new(row["gene"].Text, row["transcript"].Text, first.Value, last.Value, row["region"].Text, citations));
        }
        return regions.ToImmutable();
    }
}
