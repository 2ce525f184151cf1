using LmsVariants.KnowledgeBase.LossOfFunction;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>The end of most branches: the transcript is kept, the protein is made without a part.</summary>
internal static class LostPart
{
    private static readonly Phrase RegionQuestion = $"Is a region lost that is critical to the function of the protein?";

    public static LossOfFunctionGrade Grade(TreeWalk walk, ProteinLoss loss)
    {
        if (IsCriticalRegionTouched(walk, loss)) return LossOfFunctionGrade.Strong;
        walk.Protocol?.Ask($"Are loss-of-function variants of this exon frequent in the population?", $"not assessed: there is no table of them");
        walk.Protocol?.Ask($"Is more than 10 % of the protein removed?", loss.IsMoreThanTenth ? (Phrase)$"yes: {loss.Words}" : (Phrase)$"no: {loss.Words}");
        if (loss.IsMoreThanTenth) return LossOfFunctionGrade.Strong;
        if (walk.Regions.IsEmpty) walk.Protocol?.Caution($"no critical region of {walk.Transcript.Accession} is curated: where one is lost the grade is Strong");
        return LossOfFunctionGrade.Moderate;
    }

    private static bool IsCriticalRegionTouched(TreeWalk walk, ProteinLoss loss)
    {
        if (walk.Regions.IsEmpty)
        {
            walk.Protocol?.Ask(RegionQuestion, $"not assessed: none is curated on {walk.Transcript.Accession}");
            return false;
        }
        CriticalRegion[] touched = CriticalRegions.Touched(walk.Regions, loss);
        CriticalRegion[] named = touched.Length > 0 ? touched : [.. walk.Regions];
        walk.Protocol?.Ask(
            RegionQuestion,
            touched.Length > 0
                ? (Phrase)$"yes: residues {loss.First}-{loss.Last} reach into {CriticalRegions.Of(named)}"
                : (Phrase)$"no: residues {loss.First}-{loss.Last} lie outside {CriticalRegions.Of(named)}, and no other region is curated",
            citations: CriticalRegions.Citations(named));
        return touched.Length > 0;
    }
}
