using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;
using LmsVariants.KnowledgeBase.Frequencies;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>Population frequencies: of a gene the tables that cover it; of a variant what they say of its allele on GRCh38.</summary>
internal sealed class FrequencyPart : IKnowledgePart
{
    private const string Label = "frequency";

    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        if (question.Variant is null) return OfGene(question);
        return question.IsMatched ? OfVariant(question) : [KnowledgeLine.Of(Label, "none can be looked up for a change that was not verified")];
    }

    private static IEnumerable<KnowledgeLine> OfGene(KnowledgeQuestion question)
    {
        TranscriptPlacement[] places = [.. question.Transcripts.OfGene(question.Gene.Symbol).Select(transcript => transcript.Placements.GetValueOrDefault(GenomeAssembly.GRCh38)).OfType<TranscriptPlacement>()];
        bool isCovered = false;
        foreach (FrequencyTable table in question.Knowledge.Frequencies.Tables)
        {
            FrequencyRegion[] regions = [.. table.Regions.Where(region => places.Any(place => Meet(region, place)))];
            if (regions.Length == 0) continue;
            isCovered = true;
            yield return new KnowledgeLine(Label, $"{table.Source}; release: {table.Release}; {Listed(table)} in {string.Join(", ", table.Populations)}", table.Citations);
            yield return KnowledgeLine.More(FormattableString.Invariant(
                $"{regions.Length} {(regions.Length == 1 ? "region" : "regions")} of GRCh38, {regions.Sum(region => (long)region.Last - region.First + 1)} bases: {(question.All || regions.Length == 1 ? string.Join(", ", regions.Select(Words)) : $"{Words(regions[0])} to {Words(regions[^1])} (--all shows them)")}"));
            yield return KnowledgeLine.More("an allele there that it does not list was not seen; outside them nothing is known");
        }
        if (!isCovered) yield return KnowledgeLine.Of(Label, "no table covers it: of an allele nothing is known, which is not absent");
    }

    private static bool Meet(FrequencyRegion region, TranscriptPlacement place) =>
        region.Contig == place.Contig.Name && region.First <= place.Span.Last.Value && place.Span.First.Value <= region.Last;

    private static string Listed(FrequencyTable table) => table.Variants switch
    {
        FrequencyVariants.Snv => "changes of one base alone",
        FrequencyVariants.SnvAndIndel => FormattableString.Invariant($"changes of one base, insertions and deletions (alleles of up to {table.LongestAllele} bases)"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Words(FrequencyRegion region) => FormattableString.Invariant($"{region.Contig}:{region.First}-{region.Last}");

    private static IEnumerable<KnowledgeLine> OfVariant(KnowledgeQuestion question)
    {
        if (question.Variant!.Annotation!.Chosen is not { } chosen || AlleleOnGrch38.Of(chosen, question.Transcripts) is not Variant allele)
        {
            yield return KnowledgeLine.Of(Label, "not looked up: the allele has no place on GRCh38, on which the tables are written");
            yield break;
        }
        string name = FormattableString.Invariant($"{allele.Contig.Name}:{allele.Start.Value} {allele.Reference.Bases}>{allele.Alternate.Bases} on GRCh38");
        switch (question.Knowledge.Frequencies.Find(allele.Contig.Name, allele.Start.Value, allele.Reference.Bases, allele.Alternate.Bases))
        {
            case FrequencyAnswer.Known known:
                yield return new KnowledgeLine(Label, $"{name}, in {known.Table.Source}: {string.Join(", ", known.ByPopulation.Select(Words))}", known.Table.Citations);
                break;
            case FrequencyAnswer.AbsentWithin absent:
                yield return new KnowledgeLine(Label, $"{name}: not seen in {absent.Table.Source}, which covers the place", absent.Table.Citations);
                break;
            case FrequencyAnswer.NotCovered none:
                yield return KnowledgeLine.Of(Label, $"{name}: not known, which is not absent: {none.Why}");
                break;
        }
    }

    private static string Words(FrequencyOfPopulation one)
    {
        string counted = one is { AlleleCount: int count, AlleleNumber: int examined } ? FormattableString.Invariant($" ({count} of {examined})") : string.Empty;
        return $"{one.Population} {Numbers.Print(decimal.Round(one.Frequency * 100, 6))} %{counted}";
    }
}
