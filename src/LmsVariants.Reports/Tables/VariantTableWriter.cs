using System.Collections.Immutable;
using System.Text;

using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Tables;

/// <summary>Writes <c>variants.tsv</c>: one row per finding, in the order of the files, for spreadsheets and scripts.</summary>
/// <remarks>UTF-8 without byte order mark, line feeds, one header line. What is missing is empty.</remarks>
public sealed class VariantTableWriter : IReportWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly ImmutableArray<VariantColumn> Columns = [.. AnnotationColumns.All, .. InterpretationColumns.All];

    /// <inheritdoc/>
    public string Suffix => ".variants.tsv";

    /// <inheritdoc/>
    public ValueTask<byte[]> WriteAsync(CaseReport report, CancellationToken cancellationToken)
    {
        StringBuilder table = new();
        table.AppendJoin('\t', Columns.Select(column => column.Name)).Append('\n');
        foreach (Finding finding in report.Findings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            table.AppendJoin('\t', Columns.Select(column => CellPolicy.OneLine(column.Cell(report, finding) ?? string.Empty))).Append('\n');
        }
        return ValueTask.FromResult(Utf8.GetBytes(table.ToString()));
    }
}
