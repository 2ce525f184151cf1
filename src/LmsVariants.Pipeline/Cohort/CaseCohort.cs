using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Panels;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Cohort;

/// <summary>How often something is in a cohort.</summary>
/// <param name="Of">What; null where it was not assessed.</param>
/// <param name="Count">How often.</param>
public sealed record CohortCount<T>(T? Of, int Count);

/// <summary>Many cases looked at together.</summary>
/// <param name="Matrix">Genes by cases.</param>
/// <param name="Therapies">What can be acted on, by therapy.</param>
/// <param name="Overtaken">Files that a later report of the same case counts before.</param>
public sealed record CaseCohort(CohortMatrix Matrix, ImmutableArray<TherapyRow> Therapies, ImmutableArray<CohortCase> Overtaken)
{
    /// <summary>Gets how many files could not be read.</summary>
    public int Refused { get; init; }

    /// <summary>Gets the cases in the order of columns.</summary>
    public ImmutableArray<CohortCase> Cases => Matrix.Cases;

    /// <summary>Gets the cases by tumour type, the most first.</summary>
    public ImmutableArray<CohortCount<string>> Tumours => Counted(Cases.Select(one => one.Tumour));

    /// <summary>Gets the cases by the status of their report.</summary>
    public ImmutableArray<KeyValuePair<ReportStatus, int>> Statuses => [.. Cases.CountBy(one => one.Status).OrderBy(pair => pair.Key)];

    /// <summary>Gets the reportable findings by class, those without one last.</summary>
    public ImmutableArray<CohortCount<OncogenicityClass?>> Classes =>
    [
        .. Cases.SelectMany(one => one.Reportable).GroupBy(finding => finding.Oncogenicity).Select(group => new CohortCount<OncogenicityClass?>(group.Key, group.Count()))
            .OrderBy(count => count.Of is null).ThenBy(count => count.Of),
    ];

    /// <summary>Gets the genes that were not looked at, with the number of cases; only those that some report names.</summary>
    public ImmutableArray<CohortCount<string>> NotAssessed => Counted(Cases.SelectMany(one => one.Examination.NotOnPanel));

    /// <summary>Gets in how many cases no panel is known, so that nobody can say which genes were looked at.</summary>
    public int WithoutPanel => Cases.Count(one => one.Examination.Panel is null);

    /// <summary>The states of a biomarker with the number of cases, those in which it was not assessed last.</summary>
    public ImmutableArray<CohortCount<string>> States(BiomarkerKind kind) => Counted(Cases.Select(one => one.Biomarkers.FirstOrDefault(biomarker => biomarker.Kind == kind)?.State));

    /// <summary>Puts cases together. Of a case that is there several times the latest report counts.</summary>
    /// <param name="read">The cases as read.</param>
    /// <param name="panels">The genes of the panels.</param>
    public static CaseCohort Of(IEnumerable<CohortCase> read, IEnumerable<GenePanel> panels)
    {
        ImmutableArray<CohortCase>.Builder latest = ImmutableArray.CreateBuilder<CohortCase>();
        ImmutableArray<CohortCase>.Builder overtaken = ImmutableArray.CreateBuilder<CohortCase>();
        foreach (IGrouping<string, CohortCase> same in read.GroupBy(one => one.CaseId, StringComparer.Ordinal))
        {
            CohortCase[] reports = [.. same.OrderByDescending(one => one.ReportTime).ThenByDescending(one => one.Status).ThenBy(one => one.File, StringComparer.Ordinal)];
            latest.Add(reports[0]);
            overtaken.AddRange(reports[1..]);
        }
        return new CaseCohort(CohortMatrix.Of(latest.ToImmutable(), panels), TherapyRow.Of(latest), overtaken.ToImmutable());
    }

    private static ImmutableArray<CohortCount<string>> Counted(IEnumerable<string?> all) =>
    [
        .. all.GroupBy(one => one, StringComparer.Ordinal).Select(group => new CohortCount<string>(group.Key, group.Count()))
            .OrderBy(count => count.Of is null).ThenByDescending(count => count.Count).ThenBy(count => count.Of, StringComparer.Ordinal),
    ];
}
