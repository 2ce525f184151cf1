using LmsVariants.KnowledgeBase.LossOfFunction;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>The end of most branches: the transcript is kept, the protein is made without a part.</summary>
internal static class LostPart
{
    public static LossOfFunctionGrade Grade(TreeWalk walk, ProteinLoss loss)
    {
        if (IsCriticalRegionTouched(walk, loss)) return LossOfFunctionGrade.Strong;
        walk.Ask($"Are loss-of-function variants of this exon frequent in the population?", $"not assessed: there is no table of them");
        walk.Ask($"Is more than 10 % of the protein removed?", loss.IsMoreThanTenth ? (Phrase)$"yes: {loss.Words}" : (Phrase)$"no: {loss.Words}");
        if (loss.IsMoreThanTenth) return LossOfFunctionGrade.Strong;
        if (walk.Regions.IsEmpty) walk.Caution($"no critical region of {walk.Transcript.Accession} is curated: where one is lost the grade is Strong");
        return LossOfFunctionGrade.Moderate;
    }

    private static bool IsCriticalRegionTouched(TreeWalk walk, ProteinLoss loss)
    {
        Phrase question = $"Is a region lost that is critical to the function of the protein?";
        if (walk.Regions.IsEmpty)
        {
            walk.Ask(question, $"not assessed: none is curated on {walk.Transcript.Accession}");
            return false;
        }
        CriticalRegion[] touched = [.. walk.Regions.Where(region => region.Touches(loss.First, loss.Last))];
        CriticalRegion[] named = touched.Length > 0 ? touched : [.. walk.Regions];
        Phrase regions = CriticalRegions.Of(named);
        walk.Ask(
            question,
            touched.Length > 0 ? (Phrase)$"yes: residues {loss.First}-{loss.Last} reach into {regions}" : (Phrase)$"no: residues {loss.First}-{loss.Last} lie outside {regions}, and no other region is curated",
            citations: [.. named.SelectMany(region => region.Citations).Distinct(StringComparer.Ordinal)]);
        return touched.Length > 0;
    }
}
