using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Truth.Names;

/// <summary>A row of a table: an allele and what a third party calls it on a transcript.</summary>
/// <param name="Id">Where it stands.</param>
/// <param name="Gene">The gene.</param>
/// <param name="TranscriptName">The transcript, as written.</param>
/// <param name="Transcript">Ours; null where the bundle lacks it.</param>
/// <param name="Allele">The allele, as written.</param>
/// <param name="Variant">The allele as a variant; null where it could not be made one.</param>
/// <param name="SetAside">Why the row is not measured; null where it is.</param>
/// <param name="Coding">Their c. name; empty where they state none.</param>
/// <param name="Protein">Their p. name; empty where they state none.</param>
internal sealed record NamedRow(
    string Id, string Gene, string TranscriptName, Transcript? Transcript, string Allele, Variant? Variant, string? SetAside, string Coding, string Protein);
