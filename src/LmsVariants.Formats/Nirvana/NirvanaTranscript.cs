using System.Collections.Immutable;

using LmsVariants.Formats.OtherPanels;
using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Nirvana;

/// <summary>What the annotator says of a variant on one transcript.</summary>
/// <param name="Id">The transcript.</param>
/// <param name="IsRefSeq">Whether it is one of RefSeq.</param>
/// <param name="IsCanonical">Whether the annotator holds it to be the gene's main one; a false one is not written.</param>
/// <param name="Gene">The gene symbol.</param>
/// <param name="Coding">The c. name with its transcript, as written.</param>
/// <param name="Protein">The p. name with its protein, as written.</param>
/// <param name="Consequences">Terms in the file's order.</param>
/// <param name="Exon">The exon, or the intron, as written.</param>
internal sealed record NirvanaTranscript(string Id, bool IsRefSeq, bool IsCanonical, string Gene, string Coding, string Protein, ImmutableArray<string> Consequences, string Exon)
{
    public static NirvanaTranscript Read(JsonPiece transcript) => new(
        transcript.Text("transcript"),
        transcript.Text("source").Equals("RefSeq", StringComparison.OrdinalIgnoreCase),
        transcript.Flag("isCanonical"),
        transcript.Text("hgnc"),
        transcript.Text("hgvsc"),
        transcript.Text("hgvsp"),
        transcript.Texts("consequence"),
        transcript.Text("exons"));

    /// <summary>The transcript whose names stand first: canonical of RefSeq, canonical, of RefSeq, any. Null where there is none.</summary>
    public static NirvanaTranscript? Main(ImmutableArray<NirvanaTranscript> transcripts) =>
        transcripts.OrderByDescending(transcript => (transcript.IsCanonical ? 2 : 0) + (transcript.IsRefSeq ? 1 : 0)).FirstOrDefault();

    /// <summary>Everything in one line, for the list of all transcripts.</summary>
    public KeyValue InOneLine() => new("transcript", string.Join(' ', new[]
    {
        Coding.Length > 0 ? Coding : Id,
        Protein,
        string.Join('&', Consequences),
        Gene,
        Exon,
        IsCanonical ? "canonical" : string.Empty,
    }.Where(part => part.Length > 0)));

    /// <summary>The variant with the names of this transcript.</summary>
    public ReportedSmallVariant Describe(ReportedSmallVariant variant)
    {
        (string prefix, string coding) = NameText.Coding(Coding);
        return variant with
        {
            Gene = Gene,
            Transcript = prefix.Length > 0 ? prefix : Id,
            CodingName = coding,
            ProteinName = NameText.Protein(Protein),
            Consequences = Consequences,
            AffectedExon = Exon,
        };
    }
}
