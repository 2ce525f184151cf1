using LmsVariants.Formats.OtherPanels.Delimited;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.OtherPanels.Sophia;

/// <summary>Reads a table of SOPHiA DDM. Most have a place and names and no bases.</summary>
internal static class SophiaReader
{
    public static IReadOnlyList<PanelFile> Read(InputDocument document, InputLimits limits)
    {
        string text = TextFile.Decode(document.Name, document.ReadAll(limits).Span, limits);
        MappedTable table = MappedTable.Read(document.Name, text, limits, SophiaColumns.Map, TableQuotes.Csv, VariantField.Gene, VariantField.Coding);
        RowsBySample samples = new(table, new PanelFile { Software = "SOPHiA DDM", Warnings = [.. WithoutUnit(table)] });
        foreach (MappedRow row in table.Rows)
        {
            RowsBySample.Rows rows = samples.Of(string.Empty);
            ReportedSmallVariant variant = RowVariant.Read(row, rows.Warnings);
            if (variant.Gene.Length == 0) throw row.Refuse(VariantField.Gene, InputCodes.FieldEmpty, "a gene symbol");
            rows.Alterations.Add(Placed(row, variant) with
            {
                CodingName = NameText.WithLetter(variant.CodingName, "c."),
                ProteinName = NameText.WithLetter(variant.ProteinName, "p."),
            });
        }
        return samples.ToFiles();
    }

    // "Position" holds chromosome and position in one, or the position alone beside a column of its own for the chromosome.
    private static ReportedSmallVariant Placed(MappedRow row, ReportedSmallVariant variant)
    {
        string position = row.Text(VariantField.Position);
        if (position.Length == 0) return variant;
        string chromosome;
        int at;
        if (position.Contains(':', StringComparison.Ordinal))
        {
            if (!Positions.TryParseLocus(position, out chromosome, out at)) throw row.Refuse(VariantField.Position, InputCodes.NotANumber, Positions.ExpectedLocus);
        }
        else
        {
            if (!row.Table.Has(VariantField.Chromosome)) throw row.Refuse(VariantField.Position, InputCodes.NotANumber, Positions.ExpectedLocus);
            (chromosome, at) = (row.Needed(VariantField.Chromosome, "a chromosome such as chr17"), row.Position(VariantField.Position));
        }
        ReportedPlace place = new(chromosome, at);
        return row.Table.Has(VariantField.Reference) && row.Table.Has(VariantField.Alternate)
            ? variant with { Allele = RowVariant.AlleleOf(row, place, row.Bases(VariantField.Reference), row.Bases(VariantField.Alternate)) }
            : variant with { Place = place };
    }

    private static IEnumerable<InputWarning> WithoutUnit(MappedTable table)
    {
        if (table.Has(VariantField.VafPercent) || table.Has(VariantField.Vaf)) yield break;
        foreach (string name in SophiaColumns.WithoutUnit.Where(name => table.Table.Find(name) is not null))
        {
            yield return new InputWarning(InputCodes.UnitNotStated, table.HeaderLine, $"column {Quoted.Field(name)} does not say whether it is a percentage or a fraction; kept as written and not read as an allele frequency");
        }
    }
}
