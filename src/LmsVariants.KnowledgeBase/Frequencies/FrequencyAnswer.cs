using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Frequencies;

/// <summary>How often an allele is in one population.</summary>
/// <param name="Population">The population, such as <c>AFR</c>.</param>
/// <param name="Frequency">The share of alleles, from 0 to 1.</param>
/// <param name="AlleleCount">How many alleles were counted; null where the source gives the share alone.</param>
/// <param name="AlleleNumber">How many alleles were examined; null where the source gives the share alone.</param>
public sealed record FrequencyOfPopulation(string Population, decimal Frequency, int? AlleleCount, int? AlleleNumber);

/// <summary>What the tables say of an allele: it is known, it was not seen where they looked, or they do not tell.</summary>
public abstract record FrequencyAnswer
{
    private protected FrequencyAnswer()
    {
    }

    /// <summary>A table lists the allele.</summary>
    /// <param name="ByPopulation">Its frequencies, in the order of the table's populations; never empty. All may be 0: then it was seen in other populations alone.</param>
    /// <param name="Table">The table.</param>
    public sealed record Known(ImmutableArray<FrequencyOfPopulation> ByPopulation, FrequencyTable Table) : FrequencyAnswer
    {
        /// <summary>Gets the population with the highest frequency; the first of those that are equal.</summary>
        public FrequencyOfPopulation Highest => ByPopulation.MaxBy(one => one.Frequency)!;
    }

    /// <summary>A table covers the place and the kind of allele, and does not list it.</summary>
    /// <param name="Table">The table.</param>
    public sealed record AbsentWithin(FrequencyTable Table) : FrequencyAnswer;

    /// <summary>No table tells; that is not "absent".</summary>
    /// <param name="Why">The reason, to print.</param>
    public sealed record NotCovered(Phrase Why) : FrequencyAnswer;
}
