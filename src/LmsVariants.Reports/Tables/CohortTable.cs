using System.Collections.Immutable;

using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Cohort;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Tables;

/// <summary>Writes <c>cohort.tsv</c>: a row for each case and reportable finding, the cases in the order of the matrix.</summary>
/// <remarks>What is missing is empty. A case without a reportable finding has no row; the matrix has its column.</remarks>
public static class CohortTable
{
    private static readonly ImmutableArray<(string Name, Func<CohortCase, CohortFinding, string?> Cell)> s_columns =
    [
        ("case", (one, _) => one.CaseId),
        ("tumour_type", (one, _) => one.Tumour),
        ("status", (one, _) => VerdictWords.Of(one.Status)),
        ("gene", (_, finding) => finding.Symbol),
        ("name", (_, finding) => finding.Name),
        ("class", (_, finding) => finding.Oncogenicity is OncogenicityClass verdict ? VerdictWords.Of(verdict) : null),
        ("points", (_, finding) => finding.Points is int points ? Numbers.Print(points) : null),
        ("tier", (_, finding) => finding.Tier),
        ("actionability", (_, finding) => VerdictWords.Of(finding.Actionability)),
        ("therapies", (_, finding) => CellPolicy.List(finding.Options.Where(option => option.Therapy.Length > 0)
            .Select(option => option.IsAlternative ? $"{option.Therapy} (alternative weighed)" : option.Therapy).Distinct(StringComparer.Ordinal))),
    ];

    /// <summary>Writes the table, with line feeds.</summary>
    public static void Write(TextWriter table, CaseCohort cohort)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(cohort);
        table.Write(string.Join('\t', s_columns.Select(column => column.Name)));
        table.Write('\n');
        foreach (CohortCase one in cohort.Cases)
        {
            foreach (CohortFinding finding in one.Reportable)
            {
                table.Write(string.Join('\t', s_columns.Select(column => CellPolicy.OneLine(column.Cell(one, finding) ?? string.Empty))));
                table.Write('\n');
            }
        }
    }
}
