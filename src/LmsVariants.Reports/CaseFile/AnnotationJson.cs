using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Pipeline.Annotate;

namespace LmsVariants.Reports.CaseFile;

/// <summary>What was computed of a small variant, on every reporting transcript of its gene.</summary>
internal static class AnnotationJson
{
    public static void Write(Utf8JsonWriter json, VariantAnnotation annotation)
    {
        json.Text("hgnc_id", annotation.Gene?.HgncId);
        json.Text("verification", annotation.Verification switch
        {
            Verification.Verified => "verified",
            Verification.Contradicted => "contradicted",
            Verification.AsReported => "as_reported",
            _ => throw new UnreachableException(),
        });
        json.Text("why_not_verified", annotation.WhyNotVerified.IsEmpty ? null : annotation.WhyNotVerified.ToString());
        json.Optional("allele", annotation.Allele, allele =>
        {
            json.Text("assembly", allele.Assembly.ToString());
            json.Text("chromosome", allele.Contig.Name);
            json.Number("start", allele.Start.Value);
            json.Number("end", allele.End.Value);
            json.Text("reference", allele.Reference.Bases);
            json.Text("alternate", allele.Alternate.Bases);
        });
        json.Text("hgvs_g", annotation.GenomicName());
        json.Text("hgvs_c", annotation.CodingFullName());
        json.Text("hgvs_p", annotation.ProteinName());
        json.Assessed("consequence", annotation.Consequence, terms => Terms(json, terms));
        json.Text("transcript", annotation.Chosen?.Transcript.Accession.ToString());
        json.Text("transcript_reason", annotation.ChoiceReason.IsEmpty ? null : annotation.ChoiceReason.ToString());
        json.Objects("transcripts", annotation.Effects, effect => Effect(json, effect));
        json.Objects("discrepancies", annotation.Discrepancies, discrepancy =>
        {
            json.Text("code", discrepancy.Code);
            json.Text("text", discrepancy.Text);
        });
    }

    private static void Effect(Utf8JsonWriter json, TranscriptConsequence effect)
    {
        json.Text("transcript", effect.Transcript.Accession.ToString());
        json.Text("status", effect.Transcript.Status switch
        {
            TranscriptStatus.ManeSelect => "mane_select",
            TranscriptStatus.ManePlusClinical => "mane_plus_clinical",
            TranscriptStatus.Reporting => "reporting",
            TranscriptStatus.Other => "other",
            _ => throw new UnreachableException(),
        });
        json.Text("exon", effect.Exon);
        json.Text("intron", effect.Intron);
        json.Text("c", effect.Name?.Change);
        json.Text("p", effect.Protein?.ToString());
        if (effect.Codon is int codon) json.Number("codon", codon);
        Terms(json, effect.Terms);
        json.Texts("caveats", effect.Caveats);
    }

    private static void Terms(Utf8JsonWriter json, ImmutableArray<ConsequenceTerm> terms) => json.Objects("terms", terms, term =>
    {
        json.Text("name", term.Name);
        json.Text("id", term.Id);
    });
}
