using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Frequencies;

/// <summary>Reads a table of <c>frequencies/</c>: alleles left-aligned and without shared bases, ordered by place within a contig.</summary>
internal static class FrequencyRowTable
{
    private const int ContigColumn = 0;
    private const int PositionColumn = 1;
    private const int ReferenceColumn = 2;
    private const int AlternateColumn = 3;
    private const int FilterColumn = 4;
    private const int FirstPopulation = 5;

    /// <summary>The columns of a table: the allele, then one column for each population that its declaration names.</summary>
    public static string[] ColumnsOf(FrequencyTable table) => ["contig", "position", "reference", "alternate", "filter", .. table.Populations];

    public static FrequencyRows Read(LeanTable rows, FrequencyTable table, Draft draft)
    {
        FrequencyRows read = new(table);
        while (rows.Next())
        {
            ReadOnlySpan<char> reference = rows[ReferenceColumn];
            ReadOnlySpan<char> alternate = rows[AlternateColumn];
            if (rows[FilterColumn].IsEmpty) draft.NotEmpty(rows.At(FilterColumn));
            for (int column = FirstPopulation; column < FirstPopulation + table.Populations.Length; column++)
            {
                if (!FrequencyCell.IsRight(rows[column])) draft.Problems.Add(KnowledgeProblemCodes.MalformedNumber, rows.At(column), FrequencyCell.Expected);
            }
            if (rows.NumberOf(PositionColumn) is not int position) continue;
            if (!SmallAllele.IsWrittenRight(reference, alternate))
            {
                draft.Problems.Add(KnowledgeProblemCodes.MalformedAllele, rows.At(AlternateColumn), "bases that differ from the reference, left-aligned and without bases that both share");
                continue;
            }
            if (table.Variants is FrequencyVariants.Snv ? reference.Length + alternate.Length > 2 : Math.Max(reference.Length, alternate.Length) > table.LongestAllele)
            {
                draft.Problems.Add(KnowledgeProblemCodes.MalformedAllele, rows.At(AlternateColumn), "an allele of the kind that " + CuratedFiles.Frequencies + " declares for the table");
            }
            string contig = rows.TextOf(ContigColumn);
            if (!table.Covers(contig, position, position + reference.Length - 1))
            {
                draft.Problems.Add(KnowledgeProblemCodes.OutsideRegion, rows.At(PositionColumn), "a place in a region that " + CuratedFiles.Frequencies + " declares for the table");
            }
            (string text, int start, int length) = rows.From(ReferenceColumn);
            if (read.Find(contig, position, reference, alternate) is not null) draft.Problems.Add(KnowledgeProblemCodes.Duplicate, rows.At(PositionColumn), "each allele once");
            else if (!read.TryAdd(contig, new(position, text, start, length))) draft.Problems.Add(KnowledgeProblemCodes.OutOfOrder, rows.At(PositionColumn), "a place at or behind that of the row before");
        }
        return read;
    }
}
