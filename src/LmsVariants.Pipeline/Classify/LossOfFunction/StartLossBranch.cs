using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>The start codon is lost.</summary>
internal static class StartLossBranch
{
    private static readonly Phrase RegionQuestion = $"Is a pathogenic variant known upstream of it (asked as: does a critical region begin there)?";
    private static readonly Assessed<bool> NoDecay = Assessed<bool>.Not($"the start is lost: no premature stop is predicted");

    /// <summary>Walks on from the loss of the start codon.</summary>
    /// <param name="walk">The walk.</param>
    /// <param name="firstCodon">The first codon at which translation could start anew, from 2.</param>
    public static BranchOutcome Walk(TreeWalk walk, int firstCodon = 2)
    {
        if (walk.Transcript.CodingSequence is null) return BranchOutcome.NotAssessed($"the bases of the transcript are not known");
        walk.Protocol?.Ask($"Does another functional transcript use another start codon?", $"not assessed: no such facts are at hand");
        int at = firstCodon <= walk.ProteinLength ? walk.Transcript.SequenceOn(walk.Transcript.HomeAssembly).Protein.IndexOf('M', firstCodon - 1, walk.ProteinLength - firstCodon + 1) : -1;
        ProteinLoss loss = ProteinLoss.Of(1, at < 0 ? walk.ProteinLength : at, walk.ProteinLength);
        walk.Protocol?.Ask($"Where is the next methionine in frame?", at < 0 ? (Phrase)$"there is none: the whole protein is lost" : (Phrase)$"at residue {at + 1}: {loss.Words} lie before it");
        return BranchOutcome.Of(Grade(walk, loss), NoDecay, loss);
    }

    private static LossOfFunctionGrade Grade(TreeWalk walk, ProteinLoss loss)
    {
        if (walk.Regions.IsEmpty)
        {
            walk.Protocol?.Ask(RegionQuestion, $"not assessed: no critical region is curated on {walk.Transcript.Accession}", TreeSources.Project);
            walk.Protocol?.Caution($"no critical region of {walk.Transcript.Accession} is curated: where one is lost with the start the grade is Moderate");
            return LossOfFunctionGrade.Supporting;
        }
        CriticalRegion[] touched = CriticalRegions.Touched(walk.Regions, loss);
        walk.Protocol?.Ask(
            RegionQuestion,
            touched.Length == 0 ? (Phrase)$"no, by the regions that are curated" : (Phrase)$"yes: {CriticalRegions.Of(touched)}",
            TreeSources.Project,
            CriticalRegions.Citations(touched.Length > 0 ? touched : walk.Regions));
        return touched.Length > 0 ? LossOfFunctionGrade.Moderate : LossOfFunctionGrade.Supporting;
    }
}
