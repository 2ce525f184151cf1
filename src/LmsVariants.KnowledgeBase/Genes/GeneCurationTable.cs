using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Genes;

/// <summary>Reads <c>gene-curation.tsv</c>. An empty role or mechanism means "not curated", never "no".</summary>
internal static class GeneCurationTable
{
    public static ImmutableArray<string> Columns { get; } =
        ["symbol", "role", "loss_of_function", "mechanism", "pathway", "relevance", "germline", "evidence", "citations"];

    public static IReadOnlyDictionary<string, GeneCuration> Read(List<TableRow> rows, Draft draft)
    {
        Dictionary<string, GeneCuration> curation = new(StringComparer.Ordinal);
        NameSet symbols = new();
        foreach (TableRow row in rows)
        {
            draft.NotEmpty(row["symbol"]);
            draft.KnownGene(row["symbol"]);
            symbols.Define(row["symbol"], draft.Problems);
            if (Columns.Skip(1).Take(6).All(column => row[column].Text.Length == 0)) draft.NotEmpty(row["role"]);
            GeneRole role = Words<GeneRole>.Read(row["role"], draft.Problems) ?? GeneRole.NotCurated;
            bool? loss = YesNo.Read(row["loss_of_function"], draft.Problems);
            draft.NotEmpty(row["evidence"]);
            CurationEvidence evidence = Words<CurationEvidence>.Read(row["evidence"], draft.Problems) ?? CurationEvidence.NoneAtHand;
            ImmutableArray<string> citations = draft.Cited([.. row["citations"].Parts()], row["citations"]);
            curation.TryAdd(row["symbol"].Text, new(role, loss, row["pathway"].Text, row["relevance"].Text, citations)
            {
                Mechanism = row["mechanism"].Text,
                Germline = row["germline"].Text,
                Evidence = evidence,
            });
        }
        return curation;
    }
}
