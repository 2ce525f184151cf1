using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Tables;

/// <summary>The columns from <c>oncogenicity</c> to <c>notes</c>: what follows from a finding, and from which evidence.</summary>
internal static class InterpretationColumns
{
    public static ImmutableArray<VariantColumn> All { get; } =
    [
        new("oncogenicity", (_, finding) => finding.Classification.Oncogenicity is { IsAssessed: true, Value: OncogenicityClass verdict } ? VerdictWords.Of(verdict) : null),
        new("points", (_, finding) => finding.Classification.Points is { IsAssessed: true, Value: int points } ? Numbers.Print(points) : null),
        new("criteria", (_, finding) => CellPolicy.List(finding.Classification.Criteria
            .Where(criterion => criterion.Counts)
            .Select(criterion => $"{criterion.Code}:{Numbers.Print(criterion.Points.Value)}"))),
        new("actionability", (_, finding) => VerdictWords.Of(finding.Actionability)),
        new("amp_tier", (_, finding) => finding.Tier.Amp),
        new("escat", (_, finding) => finding.Tier.Escat),
        new("biomarkers", (_, finding) => CellPolicy.List(finding.Biomarkers)),
        new("therapies", (report, finding) => CellPolicy.List(Therapies(report, finding).Distinct(StringComparer.Ordinal))),
        new("germline_flag", (_, finding) => finding.Germline is GermlineFlag flag ? $"{flag.Question.Syndrome}: {flag.Advice}" : null),
        new("evidence", (report, finding) => CellPolicy.List(finding.Options.Select(option => Evidence(report, option)))),
        new("notes", (_, finding) => CellPolicy.List([.. finding.Notes, .. FarEnd(finding), .. finding.Reportability.Reasons])),
    ];

    // A row has one interval; the far side of a fusion is not its end.
    private static IEnumerable<string> FarEnd(Finding finding) =>
        finding.Reported is ReportedFusion { Breakpoint2.Length: > 0 } fusion ? [$"joined to {fusion.Breakpoint2}"] : [];

    private static IEnumerable<string> Therapies(CaseReport report, Finding finding)
    {
        foreach (Option option in finding.Options)
        {
            string therapy = Combination.Of(report, option);
            if (therapy.Length == 0) continue;
            if (option.Assertion.Direction == EvidenceDirection.Supports) yield return therapy;
            if (option.Assertion.Direction == EvidenceDirection.Alternative) yield return $"{therapy} (alternative weighed)";
        }
    }

    // A semicolon ends an item of the list, so a reference such as "2018;19:1360" is written with a blank.
    private static string Evidence(CaseReport report, Option option)
    {
        IEnumerable<string> sources = report.CitationsOf(option).Select(citation => citation.Label).Concat(option.Assertion.Trials).Distinct(StringComparer.Ordinal);
        return $"{option.Assertion.Id} [{string.Join(", ", sources).Replace("; ", ", ", StringComparison.Ordinal).Replace(';', ' ')}]";
    }
}
