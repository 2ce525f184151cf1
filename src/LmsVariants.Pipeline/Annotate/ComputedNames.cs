using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>The names that we computed of a small variant. There are none unless the reference verified what the file said.</summary>
public static class ComputedNames
{
    /// <summary>Whether the reference verified what the file said.</summary>
    public static bool AreVerified([NotNullWhen(true)] this VariantAnnotation? annotation) =>
        annotation is { Verification: Verification.Verified };

    /// <summary>The transcript that the verdict rests on, with its version where one is known.</summary>
    public static string? TranscriptName(this VariantAnnotation? annotation) =>
        annotation.AreVerified() ? annotation.Chosen?.Transcript.Accession.ToString() : null;

    /// <summary>The genomic name on its chromosome's record, such as <c>NC_000017.10:g.7577538C&gt;T</c>.</summary>
    public static string? GenomicName(this VariantAnnotation? annotation) =>
        annotation.AreVerified() && annotation is { Allele: Variant allele, GenomicChange: string change }
            ? $"{allele.Contig.RefSeq(allele.Assembly)}:{change}"
            : null;

    /// <summary>The c. name with its transcript, such as <c>NM_000546.6:c.743G&gt;A</c>.</summary>
    public static string? CodingFullName(this VariantAnnotation? annotation)
    {
        if (!annotation.AreVerified() || annotation.CodingName is not { } name) return null;
        return (name.Transcript is null ? name with { Transcript = annotation.Chosen!.Transcript.Accession } : name).ToString();
    }

    /// <summary>The p. name without its protein, such as <c>p.(Arg248Gln)</c>.</summary>
    public static string? ProteinName(this VariantAnnotation? annotation) =>
        annotation.AreVerified() ? annotation.ProteinChange?.ToString() : null;

    /// <summary>The consequence terms, most severe first; empty where none was computed.</summary>
    public static ImmutableArray<ConsequenceTerm> ComputedTerms(this VariantAnnotation? annotation) =>
        annotation.AreVerified() && annotation.Consequence.IsAssessed
            ? [.. annotation.Consequence.Value.OrderBy(term => term.Severity)]
            : [];

    /// <summary>The exon on that transcript, such as <c>7/11</c>.</summary>
    public static string? ExonName(this VariantAnnotation? annotation) => annotation.AreVerified() ? annotation.Chosen?.Exon : null;

    /// <summary>The codon on that transcript.</summary>
    public static int? CodonNumber(this VariantAnnotation? annotation) => annotation.AreVerified() ? annotation.Chosen?.Codon : null;
}
