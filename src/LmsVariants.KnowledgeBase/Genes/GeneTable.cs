using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Genes;

/// <summary>Reads <c>genes.tsv</c>.</summary>
internal static class GeneTable
{
    public static ImmutableArray<string> Columns { get; } = ["symbol", "hgnc_id", "ncbi_gene", "aliases", "citations"];

    /// <summary>Makes the symbols and aliases known, so that other files can be judged.</summary>
    public static void Define(List<TableRow> rows, Draft draft)
    {
        foreach (TableRow row in rows)
        {
            draft.Genes.Define(row["symbol"], draft.Problems);
            foreach (Written alias in row["aliases"].Parts())
            {
                if (!draft.Aliases.TryGetValue(alias.Text, out SortedSet<string>? symbols)) draft.Aliases[alias.Text] = symbols = new(StringComparer.Ordinal);
                symbols.Add(row["symbol"].Text);
            }
        }
        draft.Genes.MarkRead();
    }

    public static ImmutableArray<Gene> Read(List<TableRow> rows, Draft draft)
    {
        ImmutableArray<Gene>.Builder genes = ImmutableArray.CreateBuilder<Gene>();
        NameSet hgncIds = new();
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (TableRow row in rows)
        {
            Written symbol = row["symbol"];
            draft.NotEmpty(symbol);
            draft.NotEmpty(row["hgnc_id"]);
            draft.HasForm(row["hgnc_id"], Forms.IsHgncId, "HGNC: and digits");
            hgncIds.Define(row["hgnc_id"], draft.Problems);
            draft.HasForm(row["ncbi_gene"], Forms.IsDigits, "digits alone");
            Written[] aliases = [.. row["aliases"].Parts()];
            draft.ReportDuplicates(aliases);
            foreach (Written alias in aliases)
            {
                draft.NotEmpty(alias);
                if (draft.Genes.Contains(alias.Text)) draft.Problems.Add(KnowledgeProblemCodes.AliasIsSymbol, alias, "an alias that is no approved symbol");
            }
            draft.Cited([.. row["citations"].Parts()], row["citations"]);
            if (!taken.Add(symbol.Text)) continue;
            genes.Add(new(symbol.Text, row["hgnc_id"].Text, [.. aliases.Select(alias => alias.Text)], draft.Curation.GetValueOrDefault(symbol.Text)));
        }
        return genes.ToImmutable();
    }
}
