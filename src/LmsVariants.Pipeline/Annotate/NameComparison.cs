using LmsVariants.Genomics;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>Compares the names in a file with the names computed, on the transcript that the file uses.</summary>
internal static class NameComparison
{
    public static void Compare(
        ReportedSmallVariant reported, Variant variant, TranscriptEffect chosen, TranscriptCatalogue catalogue, List<Discrepancy> found)
    {
        if (OnReportedTranscript(reported, variant, chosen, catalogue, found) is not TranscriptEffect own) return;
        if (!own.Effect.IsAssessed)
        {
            ComparePlace(reported, variant, catalogue, found);
            return;
        }
        CodingEffect effect = own.Effect.Value;
        string transcript = own.Transcript.Accession.ToString();
        if (reported.CodingName.Length > 0)
        {
            if (!HgvsCoding.TryParse(reported.CodingName, out HgvsCoding? coding, out ParseProblem problem)) found.Add(Unreadable("c.", reported.CodingName, problem));
            else if (coding.Change != effect.Name.Change) found.Add(new Discrepancy(DiscrepancyCodes.CodingNameDiffers, $"the file says {reported.CodingName}; on {transcript} the change is {effect.Name.Change}"));
        }
        if (reported.ProteinName.Length > 0)
        {
            if (!HgvsProtein.TryParse(reported.ProteinName, out HgvsProtein? protein, out ParseProblem problem)) found.Add(Unreadable("p.", reported.ProteinName, problem));
            else if (protein.Change != effect.Protein) found.Add(new Discrepancy(DiscrepancyCodes.ProteinNameDiffers, $"the file says {protein.Change}; {transcript}:{effect.Name.Change} gives {effect.Protein}"));
        }
        CompareConsequence(reported, effect, found);
    }

    /// <summary>Where nothing was computed, the c. position still has to lie where the file says.</summary>
    public static void ComparePlace(ReportedSmallVariant reported, Variant variant, TranscriptCatalogue catalogue, List<Discrepancy> found)
    {
        if (reported.CodingName.Length == 0) return;
        if (!HgvsCoding.TryParse(reported.CodingName, out HgvsCoding? name, out ParseProblem problem))
        {
            found.Add(Unreadable("c.", reported.CodingName, problem));
            return;
        }
        if (name.Edit is not Substitution) return;
        if (!Accession.TryParse(reported.Transcript, out Accession accession) || catalogue.Find(accession) is not Transcript transcript) return;
        if (!transcript.Placements.TryGetValue(variant.Assembly, out TranscriptPlacement? placement)) return;
        Position? there = placement.ToGenomic(name.Start);
        if (there is null)
        {
            found.Add(new Discrepancy(DiscrepancyCodes.PositionOutsideTranscript, $"{transcript.Accession} has no position c.{name.Start}"));
        }
        else if (there != variant.Start || placement.Contig != variant.Contig)
        {
            found.Add(new Discrepancy(DiscrepancyCodes.CodingNameDiffers, $"the file says c.{name.Start} at {variant.Contig}:{variant.Start}; on {transcript.Accession} c.{name.Start} is {placement.Contig}:{there}"));
        }
    }

    public static Discrepancy Unreadable(string kind, string name, ParseProblem problem) => new(
        DiscrepancyCodes.NameUnreadable, $"the {kind} name {Formats.Problems.Quoted.Field(name)} cannot be read from character {problem.At + 1} on: expected {problem.Expected} ({problem.Code})");

    private static TranscriptEffect? OnReportedTranscript(
        ReportedSmallVariant reported, Variant variant, TranscriptEffect chosen, TranscriptCatalogue catalogue, List<Discrepancy> found)
    {
        if (reported.Transcript.Length == 0) return chosen;
        if (!Accession.TryParse(reported.Transcript, out Accession accession) || catalogue.Find(accession) is not Transcript transcript)
        {
            found.Add(new Discrepancy(DiscrepancyCodes.TranscriptUnknown, $"the file names {reported.Transcript}, which is not in the reference bundle; its names were not compared"));
            return null;
        }
        if (accession.Version is int stated && transcript.Accession.Version is int held && stated != held)
        {
            found.Add(new Discrepancy(DiscrepancyCodes.TranscriptVersionDiffers, $"the file names {accession}; the reference bundle holds {transcript.Accession}"));
        }
        return transcript == chosen.Transcript ? chosen : SubstitutionOnTranscript.Describe(transcript, variant);
    }

    private static void CompareConsequence(ReportedSmallVariant reported, CodingEffect effect, List<Discrepancy> found)
    {
        if (reported.Consequences.IsEmpty) return;
        HashSet<string> stated = new(reported.Consequences, StringComparer.Ordinal);
        if (stated.SetEquals(effect.Terms.Select(term => term.Name))) return;
        found.Add(new Discrepancy(
            DiscrepancyCodes.ConsequenceDiffers, $"the file says {string.Join('&', reported.Consequences)}; computed is {string.Join('&', effect.Terms)}"));
    }
}
