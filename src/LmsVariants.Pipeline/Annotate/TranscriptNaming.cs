using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>What a file calls the transcript that its names are read on, where that is not what the reference bundle calls it.</summary>
internal static class TranscriptNaming
{
    /// <summary>The difference; null where the file names the transcript itself, in the same version or without one.</summary>
    public static Discrepancy? Of(Accession stated, Transcript transcript)
    {
        if (transcript.IsCounterpart(stated)) return OfCounterpart(stated, transcript, transcript.Counterpart!.Value);
        return stated.Version is int version && transcript.Accession.Version is int held && version != held
            ? new Discrepancy(DiscrepancyCodes.TranscriptVersionDiffers, $"the file names {stated}; the reference bundle holds {transcript.Accession}")
            : null;
    }

    // MANE says of two versions that they are the same. Of another version, and of one that is not known, it says nothing.
    private static Discrepancy OfCounterpart(Accession stated, Transcript transcript, Accession pair) => (stated.Version, pair.Version) switch
    {
        (null, _) => new Discrepancy(
            DiscrepancyCodes.TranscriptCounterpart, $"the file names {stated} without a version; {pair} is the {Collection(pair)} name of {transcript.Accession} (MANE)"),
        (int version, int held) when version == held => new Discrepancy(
            DiscrepancyCodes.TranscriptCounterpart, $"the file names {stated}, the {Collection(pair)} name of {transcript.Accession} (MANE)"),
        (_, null) => new Discrepancy(
            DiscrepancyCodes.TranscriptVersionDiffers, $"the file names {stated}; the reference bundle holds {transcript.Accession}, and MANE pairs {pair} with another version of it"),
        _ => new Discrepancy(
            DiscrepancyCodes.TranscriptVersionDiffers, $"the file names {stated}; the reference bundle holds {transcript.Accession}, which is {pair} (MANE)"),
    };

    private static string Collection(Accession accession) => accession.Base.StartsWith("ENST", StringComparison.Ordinal) ? "Ensembl" : "RefSeq";
}
