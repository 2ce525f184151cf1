using LmsVariants.KnowledgeBase.CriticalResidues;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>Residues that an expert panel names as critical; of a variant, those that it touches.</summary>
internal sealed class CriticalResiduePart : IKnowledgePart
{
    private const string Label = "critical residue";

    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        CriticalResidue[] all = [.. question.Knowledge.CriticalResidues.All.Where(row => row.Gene == question.Gene.Symbol)];
        CriticalResidue[] told = [.. all.Where(row => question.Variant is not { } variant || (question.IsMatched && row.Transcripts.Any(transcript => TouchedResidues.Meet(variant, transcript, row.First, row.Last))))];
        foreach (CriticalResidue row in told)
        {
            string residues = row.First == row.Last ? FormattableString.Invariant($"{row.First}") : FormattableString.Invariant($"{row.First} to {row.Last}");
            yield return new KnowledgeLine(Label, $"{residues} of {string.Join(" and ", row.Transcripts)}: {row.Statement}", row.Citations);
        }
        if (all.Length == 0) yield return KnowledgeLine.Of(Label, "none is curated, which does not say that there is none");
        else if (told.Length == 0 && question.IsMatched) yield return KnowledgeLine.Of(Label, "none of those that are curated is touched");
    }
}
