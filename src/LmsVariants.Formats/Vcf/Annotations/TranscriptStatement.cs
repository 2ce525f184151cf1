using System.Collections.Immutable;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>What an annotator wrote of an allele on one transcript, as written.</summary>
/// <param name="Gene">The gene symbol; empty where none.</param>
/// <param name="Transcript">The transcript with its version where it has one; empty where none.</param>
/// <param name="CodingName">The c. or n. name without its transcript; empty where none.</param>
/// <param name="ProteinName">The p. name; empty where none.</param>
/// <param name="Consequences">The consequence terms, in the annotator's order.</param>
/// <param name="Exon">The exon, such as <c>5/11</c>; empty where none.</param>
public sealed record TranscriptStatement(string Gene, string Transcript, string CodingName, string ProteinName, ImmutableArray<string> Consequences, string Exon)
{
    /// <summary>Gets whether the annotator marks the transcript as the one to report; the lower the better, from 0.</summary>
    public int Preference { get; init; } = int.MaxValue;

    /// <summary>Gets what the annotator writes in a notation of its own, which is no HGVS; empty where nothing.</summary>
    public string Note { get; init; } = string.Empty;

    /// <summary>Gets whether it says nothing of a transcript, a gene or a consequence.</summary>
    public bool IsEmpty => Gene.Length == 0 && Transcript.Length == 0 && Consequences.IsEmpty;

    /// <summary>On one line, for what is kept beside.</summary>
    public override string ToString() => string.Join(' ', new[] { Gene, Transcript, CodingName, ProteinName, string.Join('&', Consequences), Exon, Note }.Where(part => part.Length > 0));
}
