using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences.Names;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>On which transcript a c. name without coordinates is read, and the allele that it denotes there.</summary>
/// <param name="Transcript">The transcript; null where none has the position.</param>
/// <param name="Allele">The allele; null where the name fits no transcript.</param>
/// <param name="Reason">Why that one, or why none, or what contradicts it.</param>
/// <param name="Finding">What is wrong with the name; null where it fits.</param>
internal sealed record NameReading(Transcript? Transcript, JustifiedAllele? Allele, Phrase Reason, Discrepancy? Finding)
{
    // A place on one of them is as good as on another: the assembly that most files of this field are on comes first.
    private static readonly GenomeAssembly[] Assemblies = [GenomeAssembly.GRCh37, GenomeAssembly.GRCh38, GenomeAssembly.Other];

    /// <summary>
    /// Reads the name on the transcript named; else on MANE Select where the position exists and the stated bases fit, else on
    /// the other reporting transcripts in their order. Where several of those fit and give different alleles the name is
    /// ambiguous; where the bases fit none, the first that has the position is kept, with the mismatch.
    /// </summary>
    public static NameReading Of(HgvsCoding name, string named, ImmutableArray<Transcript> ofGene, TranscriptCatalogue catalogue, GenomeAssembly? assembly)
    {
        Phrase how = $"named in the file";
        if (named.Length > 0)
        {
            Transcript? found = Accession.TryParse(named, out Accession accession) ? catalogue.Find(accession) : null;
            if (found is null) return Wrong(null, DiscrepancyCodes.TranscriptUnknown, $"the transcript {named} is not in the reference bundle");
            if (!ofGene.IsEmpty && found.Gene != ofGene[0].Gene) return Wrong(null, DiscrepancyCodes.OtherGene, $"the transcript {named} is one of {found.Gene}, not of {ofGene[0].Gene}");
            ofGene = [found];
            if (found.IsCounterpart(accession)) how = $"named in the file as {accession}";
        }
        (Transcript Transcript, NameProjection Projection)[] readings = [.. ofGene.Select(transcript => (transcript, NameProjection.Of(name, transcript, Assembly(transcript, assembly))))];
        (Transcript Transcript, JustifiedAllele Allele)[] fitting =
            [.. readings.Where(reading => reading.Projection is NameProjection.Placed).Select(reading => (reading.Transcript, ((NameProjection.Placed)reading.Projection).Allele))];
        if (fitting.Length == 0) return NoneFits(name, named, readings);
        (Transcript transcript, JustifiedAllele allele) = fitting[0];
        if (transcript.Status != TranscriptStatus.ManeSelect && fitting.Skip(1).Any(other => !other.Allele.IsSameAs(allele)))
        {
            string all = string.Join("; ", fitting.Select(fit => $"{fit.Transcript.Accession}: {fit.Allele.Contig} {GenomicNaming.Change(fit.Allele)}"));
            return Wrong(null, DiscrepancyCodes.NameAmbiguous, $"{name.Change} fits several transcripts with different alleles: {all}");
        }
        Phrase[] passed = [.. readings.TakeWhile(reading => reading.Transcript != transcript).Select(reading => (Phrase)$"{StatusWords(reading.Transcript.Status)} {Why(name, reading.Transcript, reading.Projection)}")];
        Phrase reason = named.Length > 0 ? how : StatusWords(transcript.Status);
        return new NameReading(transcript, allele, passed.Length == 0 ? reason : (Phrase)$"{reason}, as {Phrase.Join($" and ", passed)}", null);
    }

    /// <summary>The status in words.</summary>
    public static Phrase StatusWords(TranscriptStatus status) => status switch
    {
        TranscriptStatus.ManeSelect => $"MANE Select",
        TranscriptStatus.ManePlusClinical => $"MANE Plus Clinical",
        TranscriptStatus.Other => $"transcript that is known and not reported on",
        _ => $"other reporting transcript",
    };

    private static GenomeAssembly Assembly(Transcript transcript, GenomeAssembly? assembly) => assembly ?? Assemblies.FirstOrDefault(transcript.Placements.ContainsKey);

    private static NameReading NoneFits(HgvsCoding name, string named, (Transcript Transcript, NameProjection Projection)[] readings)
    {
        foreach ((Transcript transcript, NameProjection projection) in readings)
        {
            if (projection is not NameProjection.OtherBases other) continue;
            return Wrong(transcript, DiscrepancyCodes.ReferenceMismatch, $"the file states {other.Stated} at c.{other.At}; {transcript.Accession} has {other.Found} there");
        }
        // What is not about the position, such as a length that does not fit, is said in its own words.
        if (readings.Select(reading => (reading.Projection as NameProjection.NoPlace)?.Why).FirstOrDefault(why => why is not null && !why.ToString().Contains("has no position", StringComparison.Ordinal)) is Phrase reason)
        {
            return Wrong(null, DiscrepancyCodes.PositionOutsideTranscript, reason);
        }
        if (readings is [(_, NameProjection.NoPlace none)]) return Wrong(null, DiscrepancyCodes.PositionOutsideTranscript, none.Why);
        return Wrong(null, DiscrepancyCodes.PositionOutsideTranscript, named.Length > 0 ? (Phrase)$"no reporting transcript of the gene has a position {Span(name)} of {named}" : (Phrase)$"no reporting transcript of the gene has a position {Span(name)}");
    }

    private static Phrase Why(HgvsCoding name, Transcript transcript, NameProjection projection) => projection is NameProjection.OtherBases other
        ? (Phrase)$"{transcript.Accession} has another base at c.{other.At}"
        : (Phrase)$"{transcript.Accession} has no {Span(name)}";

    private static string Span(HgvsCoding name) => name.Start == name.End ? $"c.{name.Start}" : $"c.{name.Start}_{name.End}";

    private static NameReading Wrong(Transcript? transcript, string code, Phrase text) => new(transcript, null, text, new Discrepancy(code, text));
}
