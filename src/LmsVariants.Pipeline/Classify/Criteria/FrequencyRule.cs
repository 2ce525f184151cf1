using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Frequencies;
using LmsVariants.KnowledgeBase.Oncogenicity;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>SBVS1, SBS1 and OP4: how frequent the allele is in populations, by the tables of the knowledge base, else by what the file states.</summary>
/// <remarks>What is in no table is not absent: only a table that covers the place can say that an allele was not seen.</remarks>
internal sealed class FrequencyRule(PopulationFrequencies frequencies, OncogenicityProcedure procedure) : ICriterionRule
{
    private static readonly CriterionKind[] Kinds = [CriterionKind.VeryCommon, CriterionKind.Common, CriterionKind.Absent];

    // Fields that name the highest of several populations; any other may be an average that hides one.
    private static readonly string[] HighestOfPopulations = ["popmax", "grpmax", "MAX_AF"];

    private static readonly Phrase NoTable = $"no table of frequencies covers this gene";

    private readonly FrozenSet<string> _contigs = frequencies.Tables.SelectMany(table => table.Regions).Select(region => region.Contig).ToFrozenSet(StringComparer.Ordinal);
    private readonly OncogenicityThresholds _thresholds = procedure.Thresholds;

    public IEnumerable<Answer> Judge(VariantFacts facts) => OfTable(facts) switch
    {
        FrequencyAnswer.Known known => OfHighest(known.Highest.Frequency, $"{Percent(known.Highest.Frequency)} in {known.Highest.Population}, the highest of {known.ByPopulation.Length} populations ({known.Table.Source})", known.Table.Citations),
        FrequencyAnswer.AbsentWithin absent => OfHighest(0, $"not seen in {absent.Table.Source}, which covers the place", absent.Table.Citations),
        FrequencyAnswer.NotCovered none when facts.StatedFrequency is { } stated => OfStated(stated, none.Why),
        FrequencyAnswer.NotCovered none => Kinds.Select(kind => Answer.Not(kind, none.Why)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private FrequencyAnswer OfTable(VariantFacts facts)
    {
        // Most genes have no table: the way to the other assembly is spared them.
        if (!facts.Effect.Transcript.Placements.Values.Any(placement => _contigs.Contains(placement.Contig.Name))) return new FrequencyAnswer.NotCovered(NoTable);
        return facts.OnGrch38.Value is { } allele
            ? frequencies.Find(allele.Contig.Name, allele.Start.Value, allele.Reference.Bases, allele.Alternate.Bases)
            : new FrequencyAnswer.NotCovered($"no population frequency is known: the allele has no place on GRCh38, on which the tables are written");
    }

    private IEnumerable<Answer> OfHighest(decimal highest, Phrase words, ImmutableArray<string> citations)
    {
        CriterionKind? met = highest > _thresholds.VeryCommonFrequency ? CriterionKind.VeryCommon
            : highest > _thresholds.CommonFrequency ? CriterionKind.Common
            : highest <= _thresholds.RareFrequency ? CriterionKind.Absent
            : null;
        return Kinds.Select(kind => kind == met ? Answer.Met(kind, procedure[kind].Points, words, citations) : Answer.NotMet(kind, words, citations));
    }

    // A share over all populations that exceeds a threshold does so in one of them at least; below it says nothing of the highest.
    private IEnumerable<Answer> OfStated(ReportedFrequency stated, Phrase whyNoTable)
    {
        Phrase words = $"{Percent(stated.Value)} as the file states it ({stated.Source})";
        if (HighestOfPopulations.Any(field => stated.Source.Contains(field, StringComparison.OrdinalIgnoreCase))) return OfHighest(stated.Value, words, []);
        CriterionKind? met = stated.Value > _thresholds.VeryCommonFrequency ? CriterionKind.VeryCommon : stated.Value > _thresholds.CommonFrequency ? CriterionKind.Common : null;
        return Kinds.Select(kind => kind == met ? Answer.Met(kind, procedure[kind].Points, words)
            : kind == CriterionKind.Absent && stated.Value > _thresholds.RareFrequency ? Answer.NotMet(kind, words)
            : kind == CriterionKind.Common && met == CriterionKind.VeryCommon ? Answer.NotMet(kind, words)
            : Answer.Not(kind, $"{words}, which is not the highest of the populations; {whyNoTable}"));
    }

    private static string Percent(decimal share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#####} %");
}
