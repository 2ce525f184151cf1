using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.OtherPanels.Delimited;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.OtherPanels.Clc;

/// <summary>Reads a variant track of CLC Genomics Workbench.</summary>
internal static class ClcReader
{
    private const string Expected = "a position n, a range a..b or a place between a^b";

    public static IReadOnlyList<PanelFile> Read(InputDocument document, InputLimits limits)
    {
        string text = TextFile.Decode(document.Name, document.ReadAll(limits).Span, limits);
        MappedTable table = MappedTable.Read(document.Name, text, limits, ClcColumns.Map, TableQuotes.Csv,
            VariantField.Chromosome, VariantField.Position, VariantField.Reference, VariantField.Alternate);
        RowsBySample samples = new(table, new PanelFile { Software = "CLC Genomics Workbench" });
        foreach (MappedRow row in table.Rows)
        {
            RowsBySample.Rows rows = samples.Of(string.Empty);
            if (IsReference(row)) rows.Skipped.Add(row.Skip("the row of the reference allele"));
            else rows.Alterations.Add(Variant(row, rows.Warnings));
        }
        return samples.ToFiles();
    }

    private static bool IsReference(MappedRow row) => row.Cell(ClcColumns.IsReference) switch
    {
        "Yes" => true,
        "No" => false,
        _ => throw row.Refuse(ClcColumns.IsReference, InputCodes.NotInVocabulary, "Yes or No"),
    };

    private static ReportedSmallVariant Variant(MappedRow row, ICollection<InputWarning> warnings)
    {
        // A variant of several transcripts has a name on each; the first stays, and the whole list beside.
        (string transcript, string coding) = NameText.Coding(First(row.Text(VariantField.Coding)));
        ReportedSmallVariant variant = RowVariant.Read(row, warnings);
        return variant with
        {
            Gene = First(variant.Gene),
            Allele = AlleleOf(row),
            Transcript = transcript,
            CodingName = coding,
            ProteinName = First(variant.ProteinName),
            Further = [.. variant.Further, .. Lists(row)],
        };
    }

    private static ImmutableArray<KeyValue> Lists(MappedRow row) =>
    [
        .. new[] { VariantField.Gene, VariantField.Coding, VariantField.Protein }
            .Where(field => row.Text(field).Contains(';', StringComparison.Ordinal)).Select(row.AsWritten),
    ];

    private static string First(string list)
    {
        int end = list.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? list : list[..end]).Trim();
    }

    // n is one base, a..b the bases from a to b, and a^b the place between two neighbours.
    private static ReportedAllele AlleleOf(MappedRow row)
    {
        string region = row.Needed(VariantField.Position, Expected);
        string reference = row.Bases(VariantField.Reference);
        int caret = region.IndexOf('^', StringComparison.Ordinal);
        int dots = region.IndexOf("..", StringComparison.Ordinal);
        string head = caret > 0 ? region[..caret] : dots > 0 ? region[..dots] : region;
        string tail = caret > 0 ? region[(caret + 1)..] : dots > 0 ? region[(dots + 2)..] : head;
        if (!Positions.TryParse(head, out int first) || !Positions.TryParse(tail, out int last)) throw row.Refuse(VariantField.Position, InputCodes.NotANumber, Expected);
        int length = caret > 0 ? (last == first + 1 ? 0 : -1) : last - first + 1;
        if (length != reference.Length)
        {
            throw row.Refuse(VariantField.Position, InputCodes.PlaceAndBases, string.Create(CultureInfo.InvariantCulture, $"a region as long as its {reference.Length} reference bases"));
        }
        string chromosome = row.Needed(VariantField.Chromosome, "a chromosome such as 17");
        return RowVariant.AlleleOf(row, new ReportedPlace(chromosome, first), reference, row.Bases(VariantField.Alternate));
    }
}
