using LmsVariants.Genomics.Transcripts;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>What follows when exons are not in the transcript: deleted, or skipped for want of a splice site.</summary>
internal static class ExonsLeftOut
{
    private static readonly Phrase FrameQuestion = $"Does the loss keep the reading frame?";

    /// <summary>Walks on from the loss of whole exons.</summary>
    public static BranchOutcome Walk(TreeWalk walk, IReadOnlyCollection<int> exons)
    {
        Transcript transcript = walk.Transcript;
        ExonicCoding coding = ExonicCoding.Of(transcript);
        walk.Exons = LostExons.Of(coding, exons);
        (int from, int to) = Span(coding, exons);
        if (from == to) return BranchOutcome.NotAssessed($"only untranslated bases are lost, for which the tree has no question");
        if (from < 3) return WithoutStart(walk, to);
        // Codons from the first that is touched; a codon that is cut and read anew is concerned, and not lost.
        int first = (from / 3) + 1;
        int length = transcript.Codons!.Value * 3;
        if (to > length - 3) return WithoutStop(walk, first, $"the exon with the stop codon is lost: what is read in its place is not predicted");
        int lost = to - from;
        if (lost % 3 == 0) return InFrame(walk, coding, exons, new ProteinLoss(first, ((to - 1) / 3) + 1, lost / 3, walk.ProteinLength));
        walk.Protocol?.Ask(FrameQuestion, $"no: {lost} coding bases are lost");
        return OutOfFrame(walk, coding, exons, first);
    }

    /// <summary>The first or the last exon lacks its only splice site: it has nothing to be skipped between.</summary>
    public static BranchOutcome AtAnEnd(TreeWalk walk, int exon)
    {
        ExonicCoding coding = ExonicCoding.Of(walk.Transcript);
        (int from, int to) = coding.CodingOf(exon);
        walk.Protocol?.Ask($"Which exon is expected to be skipped?", exon == 1 ? (Phrase)$"none: exon {exon} is the first one and cannot be skipped" : (Phrase)$"none: exon {exon} is the last one and cannot be skipped", TreeSources.Project);
        if (from == to) return BranchOutcome.NotAssessed($"exon {exon} is untranslated, and the tree has no question for it");
        return exon == 1
            ? WithoutStart(walk, to)
            : WithoutStop(walk, (from / 3) + 1, $"the last exon cannot be joined: what is read in its place is not predicted");
    }

    private static BranchOutcome InFrame(TreeWalk walk, ExonicCoding coding, IReadOnlyCollection<int> exons, ProteinLoss loss)
    {
        if (walk.Transcript.CodingSequence is null)
        {
            walk.Protocol?.Ask(FrameQuestion, $"yes, by the lengths of the exons; the codon at the new junction is not known");
        }
        else
        {
            RemainingTranscript remaining = RemainingTranscript.Of(walk.Transcript, coding, exons);
            int end = walk.Transcript.Codons!.Value - loss.Removed;
            if (remaining.StopCodon.IsAssessed && remaining.StopCodon.Value < end)
            {
                walk.Protocol?.Ask(FrameQuestion, $"yes, and the codon at the new junction is a stop");
                return OutOfFrame(walk, coding, exons, loss.First);
            }
            walk.Protocol?.Ask(FrameQuestion, $"yes: {loss.Removed * 3} coding bases are lost");
        }
        return BranchOutcome.Of(LostPart.Grade(walk, loss), Assessed<bool>.As(false), loss);
    }

    private static BranchOutcome OutOfFrame(TreeWalk walk, ExonicCoding coding, IReadOnlyCollection<int> exons, int first)
    {
        ProteinLoss loss = ProteinLoss.Of(first, walk.ProteinLength, walk.ProteinLength);
        if (walk.Transcript.CodingSequence is null) return BranchOutcome.NotAssessed($"the bases of the transcript are not known, so that the new stop is not either") with { Loss = Assessed<ProteinLoss>.As(loss) };
        RemainingTranscript remaining = RemainingTranscript.Of(walk.Transcript, coding, exons);
        if (walk.Protocol is TreeProtocol protocol)
        {
            Phrase stop = remaining.StopCodon.IsAssessed ? (Phrase)$"the new frame stops at codon {remaining.StopCodon.Value}" : remaining.StopCodon.WhyNot!;
            PrematureStopBranch.AskDecay(protocol, remaining.Decay, stop);
        }
        return PrematureStopBranch.Walk(walk, loss, remaining.Decay);
    }

    private static BranchOutcome WithoutStart(TreeWalk walk, int codingBasesLost)
    {
        walk.Protocol?.Ask($"Is the start codon lost with the exon?", $"yes: graded as a lost start", TreeSources.Project);
        walk.Protocol?.Caution($"the exon with the start codon is lost: graded no higher than a lost start");
        // The first codon that lies whole behind what is lost.
        return StartLossBranch.Walk(walk, Math.Max(2, ((codingBasesLost + 2) / 3) + 1));
    }

    private static BranchOutcome WithoutStop(TreeWalk walk, int first, Phrase why)
    {
        walk.Protocol?.Ask($"Is the stop codon lost with the exon?", $"yes: graded as if the residues from there on were lost and the transcript kept", TreeSources.Project);
        walk.Protocol?.Caution($"{why}; the grade is the one without decay");
        ProteinLoss loss = ProteinLoss.Of(first, walk.ProteinLength, walk.ProteinLength);
        if (loss.Removed == 0) return BranchOutcome.NotAssessed($"of the coding sequence only the stop codon is lost, for which the tree has no question");
        return BranchOutcome.Of(LostPart.Grade(walk, loss), Assessed<bool>.Not(why), loss);
    }

    private static (int From, int To) Span(ExonicCoding coding, IReadOnlyCollection<int> exons)
    {
        int from = int.MaxValue;
        int to = 0;
        foreach (int exon in exons)
        {
            (int start, int end) = coding.CodingOf(exon);
            if (start == end) continue;
            (from, to) = (Math.Min(from, start), Math.Max(to, end));
        }
        return to == 0 ? (0, 0) : (from, to);
    }
}
