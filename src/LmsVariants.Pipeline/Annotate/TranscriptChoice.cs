using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>On which transcript a c. name without coordinates is read.</summary>
/// <param name="Transcript">The transcript; null where none has the position.</param>
/// <param name="Reason">Why that one, or why none, or what contradicts it.</param>
/// <param name="Finding">What is wrong with the name; null where it fits the transcript.</param>
internal sealed record TranscriptChoice(Transcript? Transcript, string Reason, Discrepancy? Finding)
{
    /// <summary>
    /// The transcript named; else MANE Select where the position exists and the stated base fits, else the other reporting
    /// transcripts in their order; where the base fits none, the first that has the position, with the mismatch.
    /// </summary>
    public static TranscriptChoice ForName(
        int codingBase, char stated, string named, ImmutableArray<Transcript> ofGene, TranscriptCatalogue catalogue)
    {
        if (named.Length > 0)
        {
            Transcript? found = Accession.TryParse(named, out Accession accession) ? catalogue.Find(accession) : null;
            if (found is null) return Wrong(null, DiscrepancyCodes.TranscriptUnknown, $"the transcript {named} is not in the reference bundle");
            if (found.Gene != ofGene[0].Gene) return Wrong(null, DiscrepancyCodes.OtherGene, $"the transcript {named} is one of {found.Gene}, not of {ofGene[0].Gene}");
            ofGene = [found];
        }
        ImmutableArray<Transcript> reaching = [.. ofGene.Where(transcript => Reaches(transcript, codingBase))];
        string position = codingBase.ToString(CultureInfo.InvariantCulture);
        if (reaching.IsEmpty)
        {
            string text = named.Length > 0 ? $"{ofGene[0].Accession} has no position" : "no reporting transcript of the gene has a position";
            return Wrong(null, DiscrepancyCodes.PositionOutsideTranscript, $"{text} c.{position}");
        }
        Transcript? fitting = reaching.FirstOrDefault(transcript => transcript.BaseAt(codingBase, null) is not char there || there == stated);
        if (fitting is null)
        {
            Transcript first = reaching[0];
            return Wrong(first, DiscrepancyCodes.ReferenceMismatch, $"the file states {stated} at c.{position}; {first.Accession} has {first.BaseAt(codingBase, null)} there");
        }
        string[] passed = [.. ofGene.TakeWhile(transcript => transcript != fitting).Select(transcript =>
            $"{StatusWords(transcript.Status)} {transcript.Accession} has {(Reaches(transcript, codingBase) ? "another base at" : "no")} c.{position}")];
        string reason = named.Length > 0 ? "named in the file" : StatusWords(fitting.Status);
        return new TranscriptChoice(fitting, passed.Length == 0 ? reason : $"{reason}, as {string.Join(" and ", passed)}", null);
    }

    /// <summary>The status in words.</summary>
    public static string StatusWords(TranscriptStatus status) => status switch
    {
        TranscriptStatus.ManeSelect => "MANE Select",
        TranscriptStatus.ManePlusClinical => "MANE Plus Clinical",
        TranscriptStatus.Other => "known transcript that is not reported on",
        _ => "other reporting transcript",
    };

    private static TranscriptChoice Wrong(Transcript? transcript, string code, string text) => new(transcript, text, new Discrepancy(code, text));

    private static bool Reaches(Transcript transcript, int codingBase) =>
        transcript.Placements.Values.Any(placement => placement.ToGenomic(CodingPosition.InCds(codingBase)) is not null);
}
