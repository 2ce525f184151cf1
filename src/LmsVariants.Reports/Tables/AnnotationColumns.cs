using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Tables;

/// <summary>The columns from <c>case</c> to <c>discrepancies</c>: what the file said and what we computed, side by side.</summary>
internal static class AnnotationColumns
{
    public static ImmutableArray<VariantColumn> All { get; } =
    [
        new("case", (report, _) => report.Case.CaseId),
        new("variant_type", (_, finding) => VariantKind.Of(finding)),
        new("assembly", (report, finding) => PlaceOf(report, finding).Assembly?.ToString()),
        new("chrom", (report, finding) => PlaceOf(report, finding).Chromosome),
        new("pos", (report, finding) => Number(PlaceOf(report, finding).Start)),
        new("end", (report, finding) => Number(PlaceOf(report, finding).End)),
        new("ref", (report, finding) => PlaceOf(report, finding).Reference),
        new("alt", (report, finding) => PlaceOf(report, finding).Alternate),
        new("measure", (_, finding) => CellPolicy.List(Measure.Of(finding.Reported))),
        new("gene", (_, finding) => finding.Symbol),
        new("hgnc_id", (_, finding) => finding.Classification.Gene?.HgncId ?? finding.Annotation?.Gene?.HgncId),
        new("transcript", (_, finding) => finding.Annotation.TranscriptName()),
        new("hgvs_g", (_, finding) => finding.Annotation.GenomicName()),
        new("hgvs_c", (_, finding) => finding.Annotation.CodingFullName()),
        new("hgvs_p", (_, finding) => finding.Annotation.ProteinName()),
        new("consequence", (_, finding) => Terms(finding.Annotation.ComputedTerms())),
        new("exon", (_, finding) => Exon(finding)),
        new("codon_or_intron", (_, finding) => Number(finding.Annotation.CodonNumber())),
        new("lof_grade", (_, finding) => finding.Classification.Grade is { IsAssessed: true, Value: LossOfFunctionGrade grade } ? VerdictWords.Of(grade) : null),
        new("nmd", (_, finding) => finding.Classification.NonsenseMediatedDecay is { IsAssessed: true, Value: bool decay } ? (decay ? "yes" : "no") : null),
        new("vaf", (_, finding) => finding.Reported is ReportedSmallVariant { AlleleFrequency: decimal fraction } ? Numbers.Print(fraction) : null),
        new("depth", (_, finding) => Number((finding.Reported as ReportedSmallVariant)?.Depth)),
        new("filter", (_, finding) => finding.Reported.Filter),
        new("population_af", (_, finding) => finding.Reported is ReportedSmallVariant { PopulationFrequency: { } known } ? Numbers.Print(known.Value) : null),
        new("population_af_source", (_, finding) => (finding.Reported as ReportedSmallVariant)?.PopulationFrequency?.Source),
        new("reported_gene", (_, finding) => finding.Reported.Gene),
        new("reported_transcript", (_, finding) => (finding.Reported as ReportedSmallVariant)?.Transcript),
        new("reported_c", (_, finding) => (finding.Reported as ReportedSmallVariant)?.CodingName),
        new("reported_p", (_, finding) => (finding.Reported as ReportedSmallVariant)?.ProteinName),
        new("reported_consequence", (_, finding) => ReportedConsequence(finding.Reported)),
        new("discrepancies", (_, finding) => CellPolicy.List(Discrepancies(finding))),
    ];

    private static Place PlaceOf(CaseReport report, Finding finding) => Place.Of(finding, report.Case.Assay);

    private static string? Number(int? number) => number is int value ? Numbers.Print(value) : null;

    private static string Terms(IEnumerable<ConsequenceTerm> terms) => string.Join('&', terms.Select(term => term.Name));

    // Exons of a lost stretch or a splice variant stand only in the file; of a small variant we compute them.
    private static string? Exon(Finding finding) => finding.Reported switch
    {
        ReportedExonCopyNumber lost => lost.Exons,
        ReportedSplice splice => splice.Exons,
        _ => finding.Annotation.ExonName(),
    };

    private static string? ReportedConsequence(ReportedAlteration reported) => reported switch
    {
        ReportedSmallVariant small => string.Join('&', small.Consequences),
        ReportedCopyNumber number => number.Type,
        ReportedExonCopyNumber exons => exons.Type,
        _ => null,
    };

    private static IEnumerable<string> Discrepancies(Finding finding) =>
        (finding.Annotation?.Discrepancies ?? []).Select((Discrepancy found) => $"{found.Code} {found.Text}");
}
