using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The report for a person who has nothing but the resource: what it is, the answer, every finding in words, what is not known.</summary>
internal static class ReportNarrative
{
    // Nobody reads more in a paragraph of a record, and a string of FHIR has its limit.
    private const int MostAlterations = 100;

    public static Narrative Of(CaseContext context) => Prose.Generated(string.Concat(
    [
        Prose.Paragraph(ReportStatuses.InWords(context.Report)),
        Prose.Paragraph($"{context.Panel}, case {context.Report.Case.CaseId}"),
        Prose.Paragraph(context.Discretion.Pass(context.Report.Paragraph)),
        Prose.Section("Alterations", [.. CaseConclusion.Alterations(context).Take(MostAlterations), Further(context.Alterations.Length - MostAlterations)]),
        Prose.Section("Biomarkers of the whole tumour", CaseConclusion.Biomarkers(context)),
        Prose.Section("Possible reversions", context.Report.Reversions.Select(pair => context.Discretion.Pass(pair.Words))),
        Prose.Section("Genomic risk group", context.Report.RiskGroup is { } group ? [context.Discretion.Pass(group.Words)] : []),
        Prose.Section("Loss of heterozygosity", HeterozygosityObservation.Names(context)),
        Prose.Section("What was looked at", [.. context.Report.Case.Coverage.Select(part => CoverageText.Of(context, part)), .. CaseConclusion.Outside(context)]),
        Prose.Section("Limits", context.Report.Limitations.Select(limitation => context.Discretion.Pass(limitation))),
    ]));

    private static string? Further(int number) => number > 0 ? FormattableString.Invariant($"{number} further, each an Observation of this report.") : null;
}
