using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.OtherPanels.Delimited;

/// <summary>Reads a table by the laboratory's own map.</summary>
internal static class DelimitedReader
{
    public static IReadOnlyList<PanelFile> Read(InputDocument document, InputLimits limits, ColumnMap map)
    {
        string text = TextFile.Decode(document.Name, document.ReadAll(limits).Span, limits);
        MappedTable table = MappedTable.Read(document.Name, text, limits, map, TableQuotes.Csv, [.. map.Columns.Where(column => IsNeeded(column.Field)).Select(column => column.Field)]);
        RowsBySample samples = new(table, new PanelFile { Details = [new KeyValue("map of columns", map.Name)] });
        foreach (MappedRow row in table.Rows)
        {
            string sample = table.Has(VariantField.Sample) ? row.Needed(VariantField.Sample, "a sample") : string.Empty;
            RowsBySample.Rows rows = samples.Of(sample);
            if (row.Assembly() is StatedAssembly assembly) rows.Assemblies.Add(assembly);
            ReportedSmallVariant variant = RowVariant.Placed(row, RowVariant.Read(row, rows.Warnings));
            if (variant.Allele is null && variant.CodingName.Length == 0 && variant.ProteinName.Length == 0)
            {
                throw row.Refuse(table.Has(VariantField.Coding) ? VariantField.Coding : VariantField.Protein, InputCodes.FieldEmpty, "bases, a c. name or a p. name");
            }
            rows.Alterations.Add(variant);
        }
        return samples.ToFiles();
    }

    // What a variant is made of must be there under the name that the map gives; what only describes it may be missing.
    private static bool IsNeeded(VariantField field) => field is VariantField.Sample or VariantField.Chromosome or VariantField.Position
        or VariantField.Locus or VariantField.Reference or VariantField.Alternate or VariantField.Coding or VariantField.Protein;
}
