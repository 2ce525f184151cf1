using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.CriticalResidues;

/// <summary>Reads <c>critical-residues.tsv</c>. A table with a header alone is right: then nothing is curated.</summary>
internal static class CriticalResidueTable
{
    private const int Gene = 0;
    private const int Transcripts = 1;
    private const int First = 2;
    private const int Last = 3;
    private const int Statement = 4;
    private const int Citations = 5;

    public static ImmutableArray<string> Columns { get; } = ["gene", "transcripts", "first", "last", "statement", "citations"];

    public static ImmutableArray<CriticalResidue> Read(LeanTable table, Draft draft)
    {
        ImmutableArray<CriticalResidue>.Builder residues = ImmutableArray.CreateBuilder<CriticalResidue>();
        CheckedCells cells = new(table, draft);
        while (table.Next())
        {
            string gene = cells.Gene(Gene);
            draft.NotEmpty(table.At(Transcripts));
            draft.NotEmpty(table.At(Statement));
            ImmutableArray<string> transcripts = cells.Transcripts(Transcripts);
            ImmutableArray<string> citations = cells.Citations(Citations);
            int? first = table.NumberOf(First);
            int? last = table.NumberOf(Last);
            if (first is null || last is null) continue;
            draft.InOrder(first, table.At(Last), last);
            if (residues.Any(row => row.First <= last && first <= row.Last && row.Transcripts.Intersect(transcripts, StringComparer.Ordinal).Any()))
            {
                draft.Problems.Add(KnowledgeProblemCodes.Duplicate, table.At(First), "each residue once");
            }
            residues.Add(new(gene, transcripts, first.Value, last.Value, table.TextOf(Statement), citations));
        }
        return residues.ToImmutable();
    }
}
