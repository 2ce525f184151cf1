using LmsVariants.Formats.Panels;
using LmsVariants.Genomics;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Consequences.Names;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>Compares the names in a file with the names computed, on the transcript that the file uses.</summary>
internal static class NameComparison
{
    public static void Compare(
        ReportedSmallVariant reported, JustifiedAllele allele, TranscriptConsequence chosen, TranscriptCatalogue catalogue, List<Discrepancy> found)
    {
        if (OnReportedTranscript(reported, allele, chosen, catalogue, found) is not TranscriptConsequence own) return;
        if (own.Name is null)
        {
            ComparePlace(reported, allele, reported.Transcript.Length > 0 ? own.Transcript : null, found);
            return;
        }
        CompareCoding(reported, allele, own, found);
        CompareProtein(reported, own, found);
        CompareConsequence(reported, own, found);
    }

    /// <summary>Where nothing was computed, the c. name still has to denote the allele that the file states.</summary>
    public static void ComparePlace(ReportedSmallVariant reported, JustifiedAllele allele, TranscriptCatalogue catalogue, List<Discrepancy> found) =>
        ComparePlace(reported, allele, NamedTranscript(reported, catalogue, found), found);

    /// <summary>The transcript that the file names, with a word on how it names it; null where it names none, or one that the bundle lacks.</summary>
    public static Transcript? NamedTranscript(ReportedSmallVariant reported, TranscriptCatalogue catalogue, List<Discrepancy> found)
    {
        if (!Accession.TryParse(reported.Transcript, out Accession accession) || catalogue.Find(accession) is not Transcript transcript) return null;
        if (TranscriptNaming.Of(accession, transcript) is Discrepancy naming) found.Add(naming);
        return transcript;
    }

    public static Discrepancy Unreadable(string kind, string name, ParseProblem problem) => new(
        DiscrepancyCodes.NameUnreadable, $"the {kind} name {Formats.Problems.Quoted.Field(name)} cannot be read from character {problem.At + 1} on: expected {problem.Expected} ({problem.Code})");

    private static void ComparePlace(ReportedSmallVariant reported, JustifiedAllele allele, Transcript? transcript, List<Discrepancy> found)
    {
        if (reported.CodingName.Length == 0) return;
        if (!HgvsCoding.TryParse(reported.CodingName, out HgvsCoding? name, out ParseProblem problem))
        {
            found.Add(Unreadable("c.", reported.CodingName, problem));
            return;
        }
        if (transcript is null || !transcript.Placements.ContainsKey(allele.Assembly)) return;
        switch (NameProjection.Of(name, transcript, allele.Assembly))
        {
            case NameProjection.NoPlace none:
                found.Add(new Discrepancy(DiscrepancyCodes.PositionOutsideTranscript, none.Why));
                break;
            case NameProjection.Placed placed when !placed.Allele.IsUnchanged && !placed.Allele.IsSameAs(allele):
                found.Add(new Discrepancy(
                    DiscrepancyCodes.CodingNameDiffers,
                    $"the file says {reported.CodingName} at {allele.Contig} {GenomicNaming.Change(allele)}; on {transcript.Accession} that name is {placed.Allele.Contig} {GenomicNaming.Change(placed.Allele)}"));
                break;
        }
    }

    private static void CompareCoding(ReportedSmallVariant reported, JustifiedAllele allele, TranscriptConsequence own, List<Discrepancy> found)
    {
        if (reported.CodingName.Length == 0) return;
        if (!HgvsCoding.TryParse(reported.CodingName, out HgvsCoding? coding, out ParseProblem problem))
        {
            found.Add(Unreadable("c.", reported.CodingName, problem));
            return;
        }
        string change = own.Name!.Change;
        if (coding.Change == change) return;
        bool isSame = NameProjection.Of(coding, own.Transcript, allele.Assembly) is NameProjection.Placed placed && placed.Allele.IsSameAs(allele);
        found.Add(isSame
            ? new Discrepancy(DiscrepancyCodes.NameNotNormalised, $"the file writes {reported.CodingName}; the nomenclature writes the same change {own.Transcript.Accession}:{change}")
            : new Discrepancy(DiscrepancyCodes.CodingNameDiffers, $"the file says {reported.CodingName}; on {own.Transcript.Accession} the change is {change}"));
    }

    private static void CompareProtein(ReportedSmallVariant reported, TranscriptConsequence own, List<Discrepancy> found)
    {
        if (reported.ProteinName.Length == 0 || own.Protein is not ProteinChange computed) return;
        if (!HgvsProtein.TryParse(reported.ProteinName, out HgvsProtein? protein, out ParseProblem problem))
        {
            found.Add(Unreadable("p.", reported.ProteinName, problem));
            return;
        }
        if (ProteinAgreement.Holds(protein.Change, computed)) return;
        string reference = own.Transcript.Sequence.Protein;
        if (ProteinApplication.Apply(protein.Change, reference) is string theirs && theirs == ProteinApplication.Apply(computed, reference))
        {
            found.Add(new Discrepancy(DiscrepancyCodes.NameNotNormalised, $"the file writes {protein.Change}; the nomenclature writes the same protein {computed}"));
            return;
        }
        found.Add(new Discrepancy(
            DiscrepancyCodes.ProteinNameDiffers, $"the file says {protein.Change}; {own.Transcript.Accession}:{own.Name!.Change} gives {computed}"));
    }

    private static TranscriptConsequence? OnReportedTranscript(
        ReportedSmallVariant reported, JustifiedAllele allele, TranscriptConsequence chosen, TranscriptCatalogue catalogue, List<Discrepancy> found)
    {
        if (reported.Transcript.Length == 0) return chosen;
        if (NamedTranscript(reported, catalogue, found) is not Transcript transcript)
        {
            found.Add(new Discrepancy(DiscrepancyCodes.TranscriptUnknown, $"the file names {reported.Transcript}, which is not in the reference bundle; its names were not compared"));
            return null;
        }
        return transcript == chosen.Transcript ? chosen : ConsequenceCaller.Describe(transcript, allele);
    }

    private static void CompareConsequence(ReportedSmallVariant reported, TranscriptConsequence own, List<Discrepancy> found)
    {
        if (reported.Consequences.IsEmpty || TermAgreement.Holds(reported.Consequences, own.Terms)) return;
        found.Add(new Discrepancy(
            DiscrepancyCodes.ConsequenceDiffers, $"the file says {string.Join('&', reported.Consequences)}; computed is {string.Join('&', own.Terms)}"));
    }
}
