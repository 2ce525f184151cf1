using Hl7.Fhir.Model;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The names of a change on a transcript and its protein: coded where the version is known, else in words.</summary>
/// <remarks>
/// The guide binds 48004-6 and 48005-3 to HGVS as required, so text alone is refused there: a name without a version is
/// said in words instead, and the transcript's own component names it without a code.
/// </remarks>
internal static class TranscriptComponents
{
    public static IEnumerable<Observation.ComponentComponent> Of(TranscriptConsequence effect)
    {
        Transcript transcript = effect.Transcript;
        yield return Concepts.Component(ComponentTerm.TranscriptReference, Record(transcript.Accession));
        if (transcript.Accession.Version is not null)
        {
            string coding = CodingName(effect);
            yield return Concepts.Component(ComponentTerm.CodingName, Concepts.Coded(Systems.Hgvs, coding, coding));
        }
        if (transcript.Protein is not { } protein) yield break;
        yield return Concepts.Component(ComponentTerm.ProteinReference, Record(protein));
        if (protein.Version is null || effect.Protein is not ProteinChange change) yield break;
        string name = new HgvsProtein(protein, change).ToString();
        yield return Concepts.Component(ComponentTerm.ProteinName, Concepts.Coded(Systems.Hgvs, name, name));
    }

    /// <summary>The names in words, as a reader wants them whether or not they can be coded.</summary>
    public static string InWords(TranscriptConsequence effect) => $"{CodingName(effect)} {effect.Protein}";

    private static string CodingName(TranscriptConsequence effect) => $"{effect.Transcript.Accession}:{effect.Name!.Change}";

    private static CodeableConcept Record(Accession accession)
    {
        if (accession.Version is null) return Concepts.InWords($"{accession} (version not known)");
        string system = accession.Base.StartsWith("ENS", StringComparison.Ordinal) ? Systems.Ensembl : Systems.RefSeq;
        return Concepts.Coded(system, accession.ToString());
    }
}
