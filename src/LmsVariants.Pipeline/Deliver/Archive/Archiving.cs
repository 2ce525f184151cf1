using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Variants;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Deliver.Archive;

/// <summary>What the archive keeps of a report.</summary>
public static class Archiving
{
    /// <summary>The report with the terms by which it is found.</summary>
    /// <param name="caseId">The case number by which the ledger knows the case.</param>
    /// <param name="report">The report.</param>
    public static ArchiveEntry Of(string caseId, CaseReport report) => ArchiveEntry.Of(caseId, Of(report));

    /// <summary>The report as it can be found again.</summary>
    public static ArchivedReport Of(CaseReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new ArchivedReport(report.Diagnosis.Type.Name, [.. report.Findings.Select(finding => Of(report, finding))]);
    }

    private static ArchivedFinding Of(CaseReport report, Finding finding) => new(
        finding.Number,
        finding.Symbol,
        VariantKind.Of(finding),
        FindingName.Of(finding.Symbol, finding.Reported, finding.Annotation),
        finding.Annotation.CodingFullName() ?? string.Empty,
        finding.Annotation.ProteinName() ?? string.Empty,
        Allele(finding),
        finding.Classification.Oncogenicity is { IsAssessed: true, Value: OncogenicityClass verdict } ? OncogenicityWords.Of(verdict) : string.Empty,
        finding.Actionability.ToString().ToLowerInvariant(),
        finding.Tier.Amp ?? string.Empty,
        [.. finding.Classification.Alterations.Select(AlterationWords.Of)],
        [.. Therapies(report, finding).Distinct(StringComparer.Ordinal)],
        finding.Reportability.IsReportable);

    // What evidence speaks against, or only weighs, is no therapy that somebody looks for.
    private static IEnumerable<string> Therapies(CaseReport report, Finding finding) => finding.Options
        .Where(option => option.Assertion.Direction == EvidenceDirection.Supports)
        .SelectMany(report.TherapiesOf)
        .SelectMany(therapy => new[] { therapy.Name, therapy.Class });

    private static string Allele(Finding finding) => finding switch
    {
        { Annotation.Allele: Variant allele } => Joined(allele.Contig.Name, allele.Start.Value, allele.Reference.Bases, allele.Alternate.Bases),
        { Reported: ReportedSmallVariant { Allele: ReportedAllele said } } => Joined(Contig.TryParse(said.Chromosome, out Contig contig) ? contig.Name : said.Chromosome, said.Position, said.Reference, said.Alternate),
        _ => string.Empty,
    };

    private static string Joined(string chromosome, int position, string reference, string alternate) => FormattableString.Invariant($"{chromosome}-{position}-{reference}-{alternate}");
}
