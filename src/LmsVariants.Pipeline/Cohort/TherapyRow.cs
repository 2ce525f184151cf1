using System.Collections.Immutable;

namespace LmsVariants.Pipeline.Cohort;

/// <summary>What opens a therapy, with the cases that have it.</summary>
/// <param name="What">A gene with what happened to it, or a state of a biomarker.</param>
/// <param name="Kind">What happened to the gene; null of a biomarker.</param>
/// <param name="Level">The best level that the evidence has for it in one of the cases; empty where it has none.</param>
/// <param name="Cases">The case numbers, in order.</param>
public sealed record TherapyReason(string What, AlterationKind? Kind, string Level, ImmutableArray<string> Cases);

/// <summary>A therapy that evidence supports in some of the cases.</summary>
/// <param name="Therapy">The therapy.</param>
/// <param name="Level">The best level that its evidence has in one of them; empty where none has.</param>
/// <param name="Cases">In how many cases.</param>
/// <param name="Reasons">By what.</param>
public sealed record TherapyRow(string Therapy, string Level, int Cases, ImmutableArray<TherapyReason> Reasons)
{
    /// <summary>The therapies of a cohort, those with the best level first, then those of most cases.</summary>
    public static ImmutableArray<TherapyRow> Of(IEnumerable<CohortCase> cases) =>
    [
        .. cases.SelectMany(Opened).GroupBy(open => open.Option.Therapy, StringComparer.Ordinal)
            .Select(therapy => new TherapyRow(
                therapy.Key,
                Best(therapy.Select(open => open.Option.Level)),
                therapy.Select(open => open.CaseId).Distinct(StringComparer.Ordinal).Count(),
                [
                    .. therapy.GroupBy(open => (open.What, open.Kind))
                        .Select(reason => new TherapyReason(reason.Key.What, reason.Key.Kind, Best(reason.Select(open => open.Option.Level)), [.. reason.Select(open => open.CaseId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]))
                        .OrderByDescending(reason => reason.Cases.Length).ThenBy(reason => reason.What, StringComparer.Ordinal).ThenBy(reason => reason.Kind),
                ]))
            .OrderBy(row => row.Level.Length == 0).ThenBy(row => row.Level, StringComparer.Ordinal).ThenByDescending(row => row.Cases).ThenBy(row => row.Therapy, StringComparer.Ordinal),
    ];

    // Tiers and levels sort as they are read: I-A before I-B before II-C.
    private static string Best(IEnumerable<string> levels) => levels.Where(level => level.Length > 0).Min(StringComparer.Ordinal) ?? string.Empty;

    private static IEnumerable<(CohortOption Option, string What, AlterationKind? Kind, string CaseId)> Opened(CohortCase one) =>
        one.Reportable.Where(finding => finding.Actionability != Interpret.Actionability.None)
            .SelectMany(finding => finding.Options.Select(option => (Option: option, What: finding.Symbol, Kind: (AlterationKind?)finding.Kind)))
            .Concat(one.Biomarkers.SelectMany(biomarker => biomarker.Options.Select(option => (Option: option, What: biomarker.State ?? string.Empty, Kind: (AlterationKind?)null))))
            .Where(open => !open.Option.IsAlternative && open.Option.Therapy.Length > 0)
            .Select(open => (open.Option, open.What, open.Kind, one.CaseId));
}
