namespace LmsVariants.KnowledgeBase.Frequencies;

/// <summary>The rows of one table. Their cells stay text until an allele is asked for: a case asks for few of thousands.</summary>
internal sealed class FrequencyRows(FrequencyTable table)
{
    private readonly Dictionary<string, List<FrequencyRow>> _byContig = new(StringComparer.Ordinal);

    /// <summary>Gets what the table says of itself.</summary>
    public FrequencyTable Table { get; } = table;

    /// <summary>Adds a row behind all others of its contig.</summary>
    /// <returns>False, and nothing added, where the row before is further right.</returns>
    public bool TryAdd(string contig, FrequencyRow row)
    {
        if (!_byContig.TryGetValue(contig, out List<FrequencyRow>? rows)) _byContig.Add(contig, rows = []);
        if (rows.Count > 0 && rows[^1].Position > row.Position) return false;
        rows.Add(row);
        return true;
    }

    /// <summary>The row of an allele; null where there is none.</summary>
    public FrequencyRow? Find(string contig, int position, ReadOnlySpan<char> reference, ReadOnlySpan<char> alternate)
    {
        if (!_byContig.TryGetValue(contig, out List<FrequencyRow>? rows)) return null;
        for (int i = FirstAt(rows, position); i < rows.Count && rows[i].Position == position; i++)
        {
            if (rows[i].Is(reference, alternate)) return rows[i];
        }
        return null;
    }

    /// <summary>What the table says of an allele whose place and kind it covers.</summary>
    public FrequencyAnswer Answer(string contig, SmallAllele allele)
    {
        if (Find(contig, allele.Position, allele.Reference, allele.Alternate) is not { } row) return new FrequencyAnswer.AbsentWithin(Table);
        if (!row.Passed) return new FrequencyAnswer.NotCovered($"{Table.Source} lists it, but it did not pass its filters ({row.Filter})");
        return new FrequencyAnswer.Known([.. row.Frequencies(Table.Populations)], Table);
    }

    private static int FirstAt(List<FrequencyRow> rows, int position)
    {
        int low = 0;
        int high = rows.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (rows[middle].Position < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
