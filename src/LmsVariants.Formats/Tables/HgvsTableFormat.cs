using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Formats.Tables;

/// <summary>A plain table of gene, c. and p. names, as a publication prints it: one file is one case, named after the file.</summary>
public sealed class HgvsTableFormat : IPanelFormat
{
    /// <inheritdoc/>
    public string Name => "table of HGVS names";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document) => HgvsTable.Recognises(Encoding.UTF8.GetString(document.Head));

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        HgvsTable table = HgvsTable.Read(document.Name, document.ReadAll(context.Limits).Span, context.Limits);
        return
        [
            new PanelFile
            {
                Coverage = [new Coverage(CoverageSubject.SmallVariants, CoverageState.Called, $"the names that the table lists; what else was examined is not stated")],
                Alterations = [.. table.Rows.Select(Reported)],
                Warnings = table.Warnings,
            },
        ];
    }

    // The cell of the c. name may carry its transcript, its gene or both.
    private static ReportedSmallVariant Reported(HgvsRow row)
    {
        HgvsCoding? name = HgvsCoding.TryParse(row.CDot, out HgvsCoding? read, out _) ? read : null;
        int colon = row.CDot.IndexOf(':', StringComparison.Ordinal);
        string before = colon < 0 || name is not null ? string.Empty : row.CDot[..colon];
        return ReportedSmallVariant.At(row.Where) with
        {
            Gene = row.Gene.Length > 0 ? row.Gene : name?.Gene ?? string.Empty,
            Transcript = row.Transcript.Length > 0 ? row.Transcript : name?.Transcript?.ToString() ?? before,
            CodingName = row.CDot[(colon + 1)..],
            ProteinName = row.PDot,
        };
    }
}
