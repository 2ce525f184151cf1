using LmsVariants.Genomics.Consequences;
using LmsVariants.Pipeline.Classify.LossOfFunction;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>The residues that a variant alters or takes away, on any transcript that was computed.</summary>
internal static class TouchedResidues
{
    /// <summary>Whether one of the residues from <paramref name="first"/> to <paramref name="last"/> of a transcript, by accession without version, is touched.</summary>
    public static bool Meet(Finding finding, string transcript, int first, int last)
    {
        foreach (TranscriptConsequence effect in finding.Annotation!.Effects.Where(effect => effect.Transcript.Accession.Base == transcript))
        {
            LossOfFunctionVerdict? verdict = finding.Classification.LossOfFunction?.All.FirstOrDefault(one => one.Transcript == effect.Transcript);
            if (verdict is { Loss: { IsAssessed: true, Value: { } loss } } && Overlap(loss.First, loss.Last)) return true;
            if (effect.ResiduesLost is { } lost && Overlap(lost.First, lost.Last)) return true;
            // A synonymous change alters no residue.
            if (effect.Codon is int codon && effect.Protein is not null && !effect.Has("synonymous_variant") && Overlap(codon, codon)) return true;
        }
        return false;

        bool Overlap(int from, int to) => from <= last && first <= to;
    }
}
