using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Readings;

/// <summary>Reads <c>published-readings.tsv</c>.</summary>
internal static class PublishedReadingTable
{
    public static ImmutableArray<string> Columns { get; } =
        ["gene", "transcript", "coding_change", "protein_change", "reading", "relevance", "citations"];

    public static ImmutableArray<PublishedReading> Read(List<TableRow> rows, Draft draft)
    {
        ImmutableArray<PublishedReading>.Builder readings = ImmutableArray.CreateBuilder<PublishedReading>();
        NameSet places = new();
        foreach (TableRow row in rows)
        {
            draft.NotEmpty(row["gene"]);
            draft.KnownGene(row["gene"]);
            draft.HasForm(row["transcript"], Forms.IsTranscriptBase, "a transcript without its version, such as NM_000546");
            draft.HasForm(row["coding_change"], Forms.IsPublishedCodingChange, "a change such as c.743G>A");
            draft.HasForm(row["protein_change"], Forms.IsPublishedProteinChange, "a change such as p.Arg248Gln");
            if (row["protein_change"].Text.Length == 0) draft.NotEmpty(row["coding_change"]);
            draft.NotEmpty(row["reading"]);
            // The citation belongs to it: two papers may read one variant, and differently.
            places.Define(row["coding_change"] with { Text = string.Join(' ', Columns.Where(column => column is not ("reading" or "relevance")).Select(column => row[column].Text)) }, draft.Problems);
            readings.Add(new(
                row["gene"].Text, row["transcript"].Text, row["coding_change"].Text, row["protein_change"].Text,
                row["reading"].Text, row["relevance"].Text, draft.Cited([.. row["citations"].Parts()], row["citations"])));
        }
        return readings.ToImmutable();
    }
}
