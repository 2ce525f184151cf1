using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.OtherPanels.Delimited;

/// <summary>What the rows of a table say, gathered by the sample that they are of, in the order of the file.</summary>
/// <param name="table">The table.</param>
/// <param name="frame">What every sample of the file has in common.</param>
internal sealed class RowsBySample(MappedTable table, PanelFile frame)
{
    private readonly Dictionary<string, Rows> _bySample = new(StringComparer.Ordinal);
    private readonly List<Rows> _inOrder = [];

    /// <summary>The rows of a sample; the name is empty where the table has none.</summary>
    public Rows Of(string sample)
    {
        if (_bySample.TryGetValue(sample, out Rows? rows)) return rows;
        _bySample[sample] = rows = new Rows(sample);
        _inOrder.Add(rows);
        return rows;
    }

    /// <summary>One file for each sample. A table without rows, and without a column that would name samples, says that nothing was called.</summary>
    /// <exception cref="InputFormatException">The table names samples by row and has no row.</exception>
    public IReadOnlyList<PanelFile> ToFiles()
    {
        if (_inOrder.Count > 0) return [.. _inOrder.Select(ToFile)];
        if (table.Has(VariantField.Sample)) throw table.Table.Refuse(table.Table.HeaderLine, "table", InputCodes.Truncated, "rows behind the header", "the end of the file");
        Rows none = Of(string.Empty);
        none.Warnings.Add(new InputWarning(InputCodes.TableWithoutRows, table.HeaderLine, "the table has a header and no row: taken as nothing called"));
        return [ToFile(none)];
    }

    private PanelFile ToFile(Rows rows)
    {
        ReportedAlteration[] alterations = [.. TakenOnce.Of(rows.Alterations, rows.Warnings, rows.Skipped)];
        return frame with
        {
            Names = rows.Sample.Length > 0 ? new SampleNames(Sample: rows.Sample) : frame.Names,
            Assemblies = [.. frame.Assemblies, .. rows.Assemblies.DistinctBy(stated => stated.Assembly)],
            Coverage = frame.Coverage.IsEmpty ? [SmallVariants(rows)] : frame.Coverage,
            Alterations = [.. alterations],
            Warnings = [.. frame.Warnings, .. table.Warnings, .. rows.Warnings],
            Skipped = [.. rows.Skipped],
        };
    }

    private static Coverage SmallVariants(Rows rows) => rows.Alterations.OfType<ReportedSmallVariant>().Any()
        ? new Coverage(CoverageSubject.SmallVariants, CoverageState.Called, $"the variants that the table lists; what else was examined is not stated")
        : new Coverage(CoverageSubject.SmallVariants, CoverageState.NothingCalled, $"the table lists no small variant; what was examined is not stated");

    /// <summary>The rows of one sample.</summary>
    /// <param name="sample">Its name; empty where the table has none.</param>
    internal sealed class Rows(string sample)
    {
        public string Sample => sample;

        public List<ReportedAlteration> Alterations { get; } = [];

        public List<SkippedRecord> Skipped { get; } = [];

        public List<InputWarning> Warnings { get; } = [];

        public List<StatedAssembly> Assemblies { get; } = [];
    }
}
