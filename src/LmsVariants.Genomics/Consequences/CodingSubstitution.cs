using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences;

/// <summary>The effect of one base for another inside a coding sequence.</summary>
public static class CodingSubstitution
{
    // Ensembl calls the first three bases of an exon, seen from its border with an intron, splice region.
    private const int SpliceRegionInExon = 3;

    /// <summary>Translates the codon before and after.</summary>
    /// <param name="transcript">A transcript with bases.</param>
    /// <param name="codingBase">The base that changes, from 1.</param>
    /// <param name="alternate">What it becomes, on the strand of the transcript.</param>
    /// <param name="distanceToSplice">Bases to the border with an intron, 1 for the base that touches it; null where there is none.</param>
    public static CodingEffect Describe(Transcript transcript, int codingBase, char alternate, int? distanceToSplice)
    {
        string cds = transcript.CodingSequence ?? throw new ArgumentException("the transcript has no bases", nameof(transcript));
        int codon = ((codingBase - 1) / 3) + 1;
        int codonStart = (codon - 1) * 3;
        string before = cds.Substring(codonStart, 3);
        char[] changed = before.ToCharArray();
        changed[codingBase - 1 - codonStart] = alternate;
        AminoAcid from = GeneticCode.Translate(before);
        AminoAcid to = GeneticCode.Translate(changed);

        CodingPosition at = CodingPosition.InCds(codingBase);
        HgvsCoding name = new(transcript.Accession, at, at, new Substitution(cds[codingBase - 1], alternate));
        (ProteinChange protein, string term) = Classify(codon, from, to);
        IEnumerable<string> terms = distanceToSplice <= SpliceRegionInExon ? [term, "splice_region_variant"] : [term];
        return new CodingEffect(name, protein, [.. terms.Select(ConsequenceTerm.Named).OrderBy(t => t.Severity)], codon);
    }

    private static (ProteinChange Protein, string Term) Classify(int codon, AminoAcid from, AminoAcid to)
    {
        if (codon == 1) return (new ProteinStartLoss(), "start_lost");
        if (from == AminoAcid.Ter) return to == AminoAcid.Ter
            ? (new ProteinUnchanged(from, codon), "stop_retained_variant")
            : (new ProteinExtension(codon, to, StopAfter: null), "stop_lost");
        if (from == to) return (new ProteinUnchanged(from, codon), "synonymous_variant");
        return (new ProteinSubstitution(from, codon, to), to == AminoAcid.Ter ? "stop_gained" : "missense_variant");
    }
}
