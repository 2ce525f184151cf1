using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;
using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.Pipeline.Classify.LossOfFunction;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>Parts of the protein without which it does not work; of a variant, those that it touches.</summary>
internal sealed class CriticalRegionPart : IKnowledgePart
{
    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        ImmutableArray<CriticalRegion> all = question.Knowledge.LossOfFunction.RegionsOf(question.Gene.Symbol);
        CriticalRegion[] told = [.. all.Where(region => question.Variant is null || (question.IsMatched && IsTouched(region, question.Variant)))];
        foreach (CriticalRegion region in told)
        {
            yield return new KnowledgeLine("critical region", FormattableString.Invariant($"{region.Name}, residues {region.First} to {region.Last} of {region.Transcript}"), region.Citations);
        }
        if (all.IsEmpty) yield return KnowledgeLine.Of("critical region", "none is curated, which does not say that there is none");
        else if (told.Length == 0 && question.IsMatched) yield return KnowledgeLine.Of("critical region", "none of those that are curated is touched");
    }

    private static bool IsTouched(CriticalRegion region, Finding finding)
    {
        foreach (TranscriptConsequence effect in finding.Annotation!.Effects.Where(effect => effect.Transcript.Accession.Base == region.Transcript))
        {
            LossOfFunctionVerdict? verdict = finding.Classification.LossOfFunction?.All.FirstOrDefault(one => one.Transcript == effect.Transcript);
            if (verdict is { Loss: { IsAssessed: true, Value: { } loss } } && region.Touches(loss.First, loss.Last)) return true;
            if (effect.ResiduesLost is { } lost && region.Touches(lost.First, lost.Last)) return true;
            // A synonymous change alters no residue.
            if (effect.Codon is int codon && effect.Protein is not null && !effect.Has("synonymous_variant") && region.Touches(codon, codon)) return true;
        }
        return false;
    }
}
