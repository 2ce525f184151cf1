using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>The start codon is lost.</summary>
internal static class StartLossBranch
{
    private static readonly Assessed<bool> NoDecay = Assessed<bool>.Not("the start is lost: no premature stop is predicted");

    /// <summary>Walks on from the loss of the start codon.</summary>
    /// <param name="walk">The walk.</param>
    /// <param name="firstCodon">The first codon at which translation could start anew, from 2.</param>
    public static BranchOutcome Walk(TreeWalk walk, int firstCodon = 2)
    {
        if (walk.Transcript.CodingSequence is null) return BranchOutcome.NotAssessed("the bases of the transcript are not known");
        walk.Ask("Does another functional transcript use another start codon?", "not assessed: no such facts are at hand");
        int at = firstCodon <= walk.ProteinLength ? walk.Transcript.SequenceOn(walk.Transcript.HomeAssembly).Protein.IndexOf('M', firstCodon - 1, walk.ProteinLength - firstCodon + 1) : -1;
        ProteinLoss loss = ProteinLoss.Of(1, at < 0 ? walk.ProteinLength : at, walk.ProteinLength);
        walk.Ask("Where is the next methionine in frame?", at < 0 ? "there is none: the whole protein is lost" : $"at residue {at + 1}: {loss} lie before it");
        return BranchOutcome.Of(Grade(walk, loss), NoDecay, loss);
    }

    private static LossOfFunctionGrade Grade(TreeWalk walk, ProteinLoss loss)
    {
        const string Question = "Is a pathogenic variant known upstream of it (asked as: does a critical region begin there)?";
        if (walk.Regions.IsEmpty)
        {
            walk.Ask(Question, $"not assessed: no critical region is curated on {walk.Transcript.Accession}", TreeSources.Project);
            walk.Caution($"no critical region of {walk.Transcript.Accession} is curated: where one is lost with the start the grade is Moderate");
            return LossOfFunctionGrade.Supporting;
        }
        CriticalRegion[] touched = [.. walk.Regions.Where(region => region.Touches(loss.First, loss.Last))];
        string answer = touched.Length == 0
            ? "no, by the regions that are curated"
            : $"yes: {string.Join("; ", touched.Select(region => $"{region.Name}, residues {region.First}-{region.Last}"))}";
        walk.Ask(Question, answer, TreeSources.Project, [.. (touched.Length > 0 ? touched : [.. walk.Regions]).SelectMany(region => region.Citations).Distinct(StringComparer.Ordinal)]);
        return touched.Length > 0 ? LossOfFunctionGrade.Moderate : LossOfFunctionGrade.Supporting;
    }
}
