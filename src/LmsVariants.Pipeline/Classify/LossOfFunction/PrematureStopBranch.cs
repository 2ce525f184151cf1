using LmsVariants.Genomics.Consequences;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>Nonsense and frameshift.</summary>
internal static class PrematureStopBranch
{
    private static readonly Phrase DecayQuestion = $"Is nonsense-mediated decay predicted: a stop more than 50 bases upstream of the last exon/exon junction, UTR included?";

    public static BranchOutcome Walk(TreeWalk walk)
    {
        TranscriptConsequence consequence = walk.Consequence;
        if (consequence.Stop is null && walk.Transcript.CodingSequence is null) return BranchOutcome.NotAssessed($"the bases of the transcript are not known");
        if (consequence.Stop is null && consequence.Has("stop_gained")) return BranchOutcome.NotAssessed($"the place of the stop is not known");
        if ((consequence.ResiduesLost?.First ?? consequence.Codon ?? consequence.Stop?.Residue) is not int first) return BranchOutcome.NotAssessed($"the first residue that changes is not known");
        ProteinLoss loss = ProteinLoss.Of(first, consequence.ResiduesLost?.Last ?? walk.ProteinLength, walk.ProteinLength);
        return Walk(walk, loss, consequence.Stop is PrematureStop stop ? OfStop(walk, stop) : OfFrameWithoutStop(walk));
    }

    /// <summary>Goes on where it is known what is lost and whether the transcript decays.</summary>
    public static BranchOutcome Walk(TreeWalk walk, ProteinLoss loss, Assessed<bool> decay)
    {
        if (!decay.IsAssessed) return new BranchOutcome(Assessed<LossOfFunctionGrade>.Not(decay.WhyNot!), decay, Assessed<ProteinLoss>.As(loss));
        if (loss.Removed == 0)
        {
            walk.Protocol?.Ask($"Is a residue of the protein lost?", $"no: the change begins behind the last one");
            return BranchOutcome.Of(LossOfFunctionGrade.NotApplicable, decay, loss);
        }
        if (!decay.Value) return BranchOutcome.Of(LostPart.Grade(walk, loss), decay, loss);
        walk.Protocol?.Ask($"Is the exon part of a transcript that matters biologically?", $"taken as yes: {walk.Transcript.Accession} is one that is reported on; the others are graded apart", TreeSources.Project);
        return BranchOutcome.Of(LossOfFunctionGrade.VeryStrong, decay, loss);
    }

    /// <summary>Writes the answer to the question of decay into the protocol.</summary>
    public static void AskDecay(TreeProtocol protocol, Assessed<bool> decay, Phrase detail) =>
        protocol.Ask(DecayQuestion, !decay.IsAssessed ? (Phrase)$"not assessed: {detail}" : decay.Value ? (Phrase)$"yes: {detail}" : (Phrase)$"no: {detail}");

    private static Assessed<bool> OfStop(TreeWalk walk, PrematureStop stop)
    {
        Assessed<bool> decay = Assessed<bool>.As(stop.IsDecayPredicted);
        if (walk.Protocol is TreeProtocol protocol) AskDecay(protocol, decay, Words(stop));
        return decay;
    }

    private static Phrase Words(PrematureStop stop) => stop.ToLastJunction switch
    {
        null => $"the transcript has one exon, so that no junction follows",
        < 0 => $"the stop at codon {stop.Residue} lies in the last exon",
        int bases => $"the stop at codon {stop.Residue} ends {bases} bases upstream of it",
    };

    // The stop that ends the new frame lies behind the one that ends the old.
    private static Assessed<bool> OfFrameWithoutStop(TreeWalk walk)
    {
        bool isInLastExon = ExonicCoding.Of(walk.Transcript).StopIsInLastExon;
        Phrase detail = isInLastExon
            ? (Phrase)$"the new frame reads on past the end of the protein, in the last exon"
            : (Phrase)$"the new frame reads on past the end of the protein, and a junction follows";
        Assessed<bool> decay = isInLastExon ? Assessed<bool>.As(false) : Assessed<bool>.Not(detail);
        if (walk.Protocol is TreeProtocol protocol) AskDecay(protocol, decay, detail);
        return decay;
    }
}
