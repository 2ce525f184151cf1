using System.Collections.Immutable;
using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir;

/// <summary>A finding that gets resources of its own, with the ids of those that stand for it alone.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Identity">What it is: an allele, else a gene with what the file names.</param>
/// <param name="VariantId">The id of its variant.</param>
/// <param name="ImplicationId">The id of its diagnostic implication.</param>
internal sealed record CaseAlteration(Finding Finding, string Identity, string VariantId, string ImplicationId)
{
    /// <summary>Gets what was computed, unless the reference contradicts the file: then nothing is derived.</summary>
    public VariantAnnotation? Derived => Finding.Annotation is { Verification: not Verification.Contradicted } annotation ? annotation : null;

    /// <summary>Gets whether the reference contradicts what the file says.</summary>
    public bool IsContradicted => Finding.Annotation?.Verification == Verification.Contradicted;

    /// <summary>The findings that are on the main part of the report, that have options, or that the reference contradicts.</summary>
    public static ImmutableArray<CaseAlteration> Of(CaseContext context)
    {
        IEnumerable<Finding> shown = context.Report.Ranked.Where(finding => IsShown(context, finding));
        // Of every finding, so that no setting and no word on consent moves an id.
        Dictionary<int, string> identities = Identities(context.Report.Ranked);
        return
        [
            .. shown.Where(finding => identities.ContainsKey(finding.Number)).Select(finding => new CaseAlteration(
                finding,
                identities[finding.Number],
                context.Identity.OfCase("variant", identities[finding.Number]),
                context.Identity.OfCase("diagnostic-implication", identities[finding.Number]))),
        ];
    }

    private static bool IsShown(CaseContext context, Finding finding) =>
        finding.Reportability.IsReportable
        || finding.Options.Length > 0
        || finding.Annotation?.Verification == Verification.Contradicted
        || (context.Discretion.MaySpeak && finding.Germline is not null)
        || context.Report.Reversions.Any(pair => pair.Concerns(finding.Number));

    // Two rows of one allele (as for two genes that overlap) are told apart by what the file names; what it says the same of is one thing.
    private static Dictionary<int, string> Identities(ImmutableArray<Finding> findings)
    {
        Dictionary<int, string> identities = [];
        foreach (IGrouping<string, Finding> same in findings.GroupBy(What, StringComparer.Ordinal))
        {
            IEnumerable<IGrouping<string, Finding>> byNames =
                same.GroupBy(finding => Names(finding.Reported), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
            foreach ((int index, IGrouping<string, Finding> names) in byNames.Index())
            {
                string identity = index == 0 ? same.Key : $"{same.Key} {names.Key}";
                // Rows of one name that measure something else are two things: none of them may be lost.
                IEnumerable<IGrouping<string, Finding>> byMeasure =
                    names.GroupBy(finding => Measured(finding.Reported), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
                foreach ((int place, IGrouping<string, Finding> measured) in byMeasure.Index())
                {
                    identities.Add(measured.First().Number, place == 0 ? identity : $"{identity} {measured.Key}");
                }
            }
        }
        return identities;
    }

    private static string What(Finding finding) => finding.Annotation?.Allele is { } allele ? allele.ToString() : Names(finding.Reported);

    private static string Names(ReportedAlteration reported) => string.Join('|', reported switch
    {
        ReportedSmallVariant { Allele: { } allele } small =>
            ["small", small.Gene, small.Transcript, small.CodingName, small.ProteinName, FormattableString.Invariant($"{allele.Chromosome}-{allele.Position}-{allele.Reference}-{allele.Alternate}")],
        ReportedSmallVariant small => ["small", small.Gene, small.Transcript, small.CodingName, small.ProteinName],
        ReportedCopyNumber { Segment: { } segment } copies => ["copy number", copies.Gene, copies.Type, FormattableString.Invariant($"{segment.Chromosome}:{segment.Start}-{segment.Stop}")],
        ReportedCopyNumber copies => ["copy number", copies.Gene, copies.Type],
        ReportedExonCopyNumber exons => ["exons", exons.Gene, exons.Type, exons.Exons, FormattableString.Invariant($"{exons.Chromosome}:{exons.Start}-{exons.Stop}")],
        ReportedSplice splice => ["splice", splice.Gene, splice.Exons, splice.Breakpoint1, splice.Breakpoint2],
        ReportedFusion fusion => ["fusion", fusion.Gene, fusion.Breakpoint1, fusion.Breakpoint2],
        _ => (string[])["other", reported.Gene],
    });

    // What a caller measured of an event; of a small variant the allele says all.
    private static string Measured(ReportedAlteration reported) => reported switch
    {
        ReportedCopyNumber copies => FormattableString.Invariant($"{copies.FoldChange}|{copies.Copies}"),
        ReportedExonCopyNumber exons => FormattableString.Invariant($"{exons.FoldChange}"),
        ReportedSplice splice => FormattableString.Invariant($"{splice.SupportingReads}|{splice.ReferenceReads}"),
        ReportedFusion fusion => FormattableString.Invariant($"{fusion.SupportingReads}"),
        _ => string.Empty,
    };
}
