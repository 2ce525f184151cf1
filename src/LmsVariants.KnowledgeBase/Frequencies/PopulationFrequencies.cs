using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Frequencies;

/// <summary>How often alleles are in populations, on GRCh38, as far as the tables of the knowledge base reach.</summary>
public sealed class PopulationFrequencies
{
    private readonly ImmutableArray<FrequencyRows> _tables;

    internal PopulationFrequencies(IEnumerable<FrequencyRows> tables) => _tables = [.. tables];

    /// <summary>Gets frequencies without any table: nothing is covered.</summary>
    public static PopulationFrequencies None { get; } = new([]);

    /// <summary>Gets the tables, in the order in which they are asked.</summary>
    public ImmutableArray<FrequencyTable> Tables => [.. _tables.Select(rows => rows.Table)];

    /// <summary>
    /// What the tables say of an allele. The first table that lists it answers; one that lists it with a failed filter comes before
    /// one that does not list it, since what was seen and distrusted is not absent.
    /// </summary>
    /// <param name="contig">The chromosome without prefix, such as <c>13</c>.</param>
    /// <param name="position">The first base of <paramref name="reference"/>, from 1, GRCh38.</param>
    /// <param name="reference">The reference bases as VCF writes them. Shared bases are trimmed here; shifting to the left is for the caller, who has the reference.</param>
    /// <param name="alternate">The bases in their place.</param>
    public FrequencyAnswer Find(string contig, int position, string reference, string alternate)
    {
        ArgumentException.ThrowIfNullOrEmpty(reference);
        ArgumentException.ThrowIfNullOrEmpty(alternate);
        SmallAllele allele = SmallAllele.Trimmed(position, reference, alternate);
        if (allele.Reference == allele.Alternate) return new FrequencyAnswer.NotCovered($"it is the reference allele");
        if (!allele.IsSnv && !allele.IsIndel) return new FrequencyAnswer.NotCovered($"the tables of frequencies list changes of one base, insertions and deletions, not a change of several bases at once");
        if (allele.CouldShiftLeft) return new FrequencyAnswer.NotCovered($"the allele is not written as far left as it can be, so it cannot be looked up");
        FrequencyAnswer? answer = null;
        Phrase? why = null;
        foreach (FrequencyRows rows in _tables)
        {
            if (WhyNot(rows.Table, contig, allele) is { } reason)
            {
                if (!reason.IsEmpty) why ??= reason;
                continue;
            }
            FrequencyAnswer given = rows.Answer(contig, allele);
            if (given is FrequencyAnswer.Known) return given;
            if (answer is null || (answer is FrequencyAnswer.AbsentWithin && given is FrequencyAnswer.NotCovered)) answer = given;
        }
        return answer ?? new FrequencyAnswer.NotCovered(why ?? $"no table of frequencies covers this place");
    }

    // Empty where the place alone is the reason.
    private static Phrase? WhyNot(FrequencyTable table, string contig, SmallAllele allele)
    {
        if (!table.Covers(contig, allele.Position, allele.Position + allele.Reference.Length - 1)) return Phrase.Empty;
        if (allele.IsSnv) return null;
        if (table.Variants is FrequencyVariants.Snv) return $"{table.Source} lists changes of one base alone here";
        return Math.Max(allele.Reference.Length, allele.Alternate.Length) > table.LongestAllele
            ? (Phrase)$"{table.Source} lists alleles of up to {table.LongestAllele} bases"
            : null;
    }
}
