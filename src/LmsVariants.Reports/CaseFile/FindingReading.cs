using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Cohort;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.CaseFile;

/// <summary>A finding of <c>case.json</c> as a cohort counts it.</summary>
internal static class FindingReading
{
    public static CohortFinding Of(FindingContent finding) => new(
        finding.Number,
        finding.Symbol,
        Genes(finding),
        Kind(finding),
        Name(finding),
        finding.Classification.Oncogenicity is { Assessed: true, Value: string verdict } ? ClosedWords.Read(verdict, "oncogenicity", Enum.GetValues<OncogenicityClass>(), VerdictWords.Of) : null,
        finding.Classification.Points is { Assessed: true, Value: int points } ? points : null,
        finding.Tier.Amp ?? string.Empty,
        ClosedWords.Read(finding.Actionability, "actionability", Enum.GetValues<Actionability>(), VerdictWords.Of),
        Options(finding.Options),
        finding.Reportability.Reportable);

    public static ImmutableArray<CohortOption> Options(ImmutableArray<OptionContent> options) =>
    [
        .. options.Where(option => option.Direction is "supports" or "alternative")
            .Select(option => new CohortOption(string.Join(" + ", option.Therapies.Select(therapy => therapy.Name)), option.Level?.Amp ?? string.Empty, option.Direction == "alternative")),
    ];

    private static ImmutableArray<string> Genes(FindingContent finding) =>
        finding.Reported.Partners is { IsDefaultOrEmpty: false } partners ? [.. partners.Distinct(StringComparer.Ordinal)] : finding.Symbol.Length > 0 ? [finding.Symbol] : [];

    private static AlterationKind Kind(FindingContent finding) => finding.VariantType switch
    {
        _ when Is(finding, AlterationClass.DeepDeletion) => AlterationKind.DeepDeletion,
        "cnv" => finding.Reported.Type == "DUP" ? AlterationKind.CopyGain : AlterationKind.CopyLoss,
        "exon_cnv" => finding.Reported.Type is "LOSS" or "DEL" ? AlterationKind.CopyLoss : AlterationKind.CopyGain,
        "fusion" => AlterationKind.Fusion,
        "splice" => AlterationKind.Splice,
        _ when Is(finding, AlterationClass.Truncation) => AlterationKind.Truncation,
        _ when Is(finding, AlterationClass.LossOfFunction) => AlterationKind.OtherLoss,
        _ => AlterationKind.SmallVariant,
    };

    private static bool Is(FindingContent finding, AlterationClass alteration) => finding.Classification.AlterationClasses.Contains(ClassificationJson.ClassWord(alteration), StringComparer.Ordinal);

    private static string Name(FindingContent finding) => finding switch
    {
        { VariantType: "cnv" or "exon_cnv", Reported: ReportedContent copies } => Joined(copies.Type, copies.Exons, Measure(copies)),
        { VariantType: "fusion", Reported.Partners: { IsDefaultOrEmpty: false } partners } => string.Join("::", partners),
        { VariantType: "splice", Reported: ReportedContent splice } => Joined(splice.Exons is { Length: > 0 } exons ? $"exon {exons}" : null),
        { Computed.HgvsC: string coding } => Joined(coding, finding.Computed.HgvsP),
        { Reported: ReportedContent said } when Joined(said.C, said.P).Length > 0 => Joined(said.C is { Length: > 0 } && said.Transcript is { Length: > 0 } ? $"{said.Transcript}:{said.C}" : said.C, said.P),
        { Reported.Allele: AlleleContent allele } => FormattableString.Invariant($"{allele.Chromosome}:{allele.Position} {allele.Reference}>{allele.Alternate}"),
        _ => string.Empty,
    };

    private static string? Measure(ReportedContent copies) => copies switch
    {
        { Copies: decimal number } => $"copies={Numbers.Print(number)}",
        { FoldChange: decimal fold } => $"FC={Numbers.Print(fold)}",
        _ => null,
    };

    private static string Joined(params ReadOnlySpan<string?> parts)
    {
        List<string> said = [];
        foreach (string? part in parts)
        {
            if (part is { Length: > 0 }) said.Add(part);
        }
        return string.Join(' ', said);
    }
}
