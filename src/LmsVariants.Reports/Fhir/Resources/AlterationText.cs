using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>What no coded component can say of an alteration: what the file reported, and what is doubtful in it.</summary>
internal static class AlterationText
{
    public static string? Of(CaseContext context, CaseAlteration alteration) => Prose.Sentences(
    [
        .. Measured(context, alteration.Finding.Reported),
        .. alteration.Finding.Annotation is { } annotation ? Checked(context, annotation) : [],
        .. alteration.Finding.Reportability.IsReportable ? [] : alteration.Finding.Reportability.Reasons.Select(reason => context.Discretion.Pass(reason)),
    ]);

    private static IEnumerable<string?> Measured(CaseContext context, ReportedAlteration reported) => reported switch
    {
        ReportedSmallVariant small =>
        [
            $"Reported by the file: {string.Join(' ', new[] { small.Gene, FindingName.AsReported(small), FindingName.PlaceOf(small) }.Distinct(StringComparer.Ordinal)).TrimEnd()}",
            small.AlleleFrequency is decimal share ? $"Allele frequency {Prose.Number(share)}" : null,
            small.Depth is int depth ? FormattableString.Invariant($"Depth {depth} reads in all") : null,
            context.Discretion.Pass(small.Filter) is string filter ? $"Filter {filter}" : null,
        ],
        ReportedCopyNumber copies => [Fold(copies.FoldChange), copies.Copies is decimal number ? $"Copies {Prose.Number(number)}" : "Copies not stated by the file"],
        ReportedExonCopyNumber exons => [$"Exons {exons.Exons}", FormattableString.Invariant($"{exons.Chromosome}:{exons.Start}-{exons.Stop}"), Fold(exons.FoldChange)],
        ReportedSplice splice =>
        [
            Breakpoints(splice.Breakpoint1, splice.Breakpoint2),
            Reads("supporting reads", splice.SupportingReads),
            Reads("reads of the reference transcript", splice.ReferenceReads),
        ],
        ReportedFusion fusion => [$"Fusion {AlterationNames.Partners(fusion)} as reported ({fusion.Gene})", Breakpoints(fusion.Breakpoint1, fusion.Breakpoint2), Reads("supporting reads", fusion.SupportingReads)],
        _ => [],
    };

    private static IEnumerable<string?> Checked(CaseContext context, VariantAnnotation annotation)
    {
        if (annotation.Verification == Verification.AsReported) yield return $"As reported, not verified: {context.Discretion.Pass(annotation.WhyNotVerified)}";
        if (annotation.Verification == Verification.Contradicted) yield return $"The reference contradicts the file, so nothing is derived from it: {context.Discretion.Pass(annotation.WhyNotVerified)}";
        foreach (Discrepancy discrepancy in annotation.Discrepancies) yield return $"{discrepancy.Code}: {context.Discretion.Pass(discrepancy.Text)}";
    }

    private static string? Fold(decimal? change) => change is decimal ratio ? $"Fold change {Prose.Number(ratio)} (a ratio to the normal, no copy number)" : null;

    private static string? Breakpoints(string first, string second) => (first.Length, second.Length) switch
    {
        (0, 0) => null,
        (_, 0) => $"Breakpoint {first}",
        (0, _) => $"Breakpoint {second}",
        _ => $"Breakpoints {first} and {second}",
    };

    private static string? Reads(string what, int? number) => number is int reads ? FormattableString.Invariant($"{reads} {what}") : null;
}
