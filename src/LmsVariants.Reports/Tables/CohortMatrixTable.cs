using System.Collections.Immutable;
using System.Diagnostics;

using LmsVariants.Pipeline.Cohort;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Tables;

/// <summary>Writes <c>cohort-matrix.tsv</c>: a row for each gene with a reportable finding, a column for each case.</summary>
/// <remarks>
/// A cell is never empty: kinds of alteration joined by semicolons, else <c>0</c> where the gene was looked at, <c>0?</c> where that was so in part, and <c>NA</c> where it was
/// not, or nobody knows.
/// </remarks>
public static class CohortMatrixTable
{
    /// <summary>Writes the table, with line feeds.</summary>
    public static void Write(TextWriter table, CaseCohort cohort)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(cohort);
        table.Write("gene\tcases_altered\tcases_looked_at");
        foreach (CohortCase one in cohort.Cases)
        {
            table.Write('\t');
            table.Write(CellPolicy.OneLine(one.CaseId));
        }
        table.Write('\n');
        foreach (MatrixRow row in cohort.Matrix.Rows)
        {
            table.Write($"{CellPolicy.OneLine(row.Gene)}\t{Numbers.Print(row.Altered.Count)}\t{Numbers.Print(row.Seen)}");
            for (int column = 0; column < cohort.Cases.Length; column++)
            {
                table.Write('\t');
                table.Write(row.Altered.TryGetValue(column, out ImmutableArray<CohortFinding> findings)
                    ? string.Join(';', findings.Select(finding => finding.Kind).Distinct().Order().Select(Word))
                    : Word(cohort.Matrix.SightOf(row, column)));
            }
            table.Write('\n');
        }
    }

    private static string Word(Sight sight) => sight switch
    {
        Sight.Whole => "0",
        Sight.Partly => "0?",
        Sight.None => "NA",
        _ => throw new UnreachableException(),
    };

    private static string Word(AlterationKind kind) => kind switch
    {
        AlterationKind.DeepDeletion => "deep_deletion",
        AlterationKind.Truncation => "truncation",
        AlterationKind.OtherLoss => "other_loss",
        AlterationKind.SmallVariant => "small_variant",
        AlterationKind.CopyLoss => "copy_loss",
        AlterationKind.CopyGain => "copy_gain",
        AlterationKind.Fusion => "fusion",
        AlterationKind.Splice => "splice",
        _ => throw new UnreachableException(),
    };
}
