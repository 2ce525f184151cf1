using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.OtherPanels.Delimited;

/// <summary>A row of a mapped table as a variant. What a vendor writes otherwise, its own reader puts right.</summary>
internal static class RowVariant
{
    private const int Digits = 4;

    /// <summary>The variant of a row.</summary>
    /// <exception cref="InputFormatException">A cell is not what its column holds.</exception>
    public static ReportedSmallVariant Read(MappedRow row, ICollection<InputWarning> warnings)
    {
        (string prefix, string coding) = NameText.Coding(row.Text(VariantField.Coding));
        string transcript = row.Text(VariantField.Transcript);
        if (SymbolTurnedDate.Of(row.Where, row.Text(VariantField.Gene)) is InputWarning turned) warnings.Add(turned);
        // The transcript in front of a c. name is the one it is counted on; another one is kept beside.
        bool two = prefix.Length > 0 && transcript.Length > 0 && prefix != transcript;
        return ReportedSmallVariant.At(row.Where) with
        {
            Gene = row.Text(VariantField.Gene),
            AlleleFrequency = FrequencyOf(row, warnings),
            Depth = row.Integer(VariantField.Depth),
            AlternateReads = row.Integer(VariantField.AltReads),
            Transcript = prefix.Length > 0 ? prefix : transcript,
            CodingName = coding,
            ProteinName = NameText.Protein(row.Text(VariantField.Protein)),
            Consequences = Terms(row.Text(VariantField.Consequence)),
            AffectedExon = row.Text(VariantField.Exon),
            Filter = row.Text(VariantField.Filter) is { Length: > 0 } filter ? filter : null,
            PopulationFrequency = row.Fraction(VariantField.PopulationFrequency) is decimal share ? new ReportedFrequency(share, row.Table.NameOf(VariantField.PopulationFrequency)) : null,
            Further = [.. row.Further(), .. two ? [row.AsWritten(VariantField.Transcript)] : ImmutableArray<KeyValue>.Empty],
        };
    }

    /// <summary>The variant with its place, and with its bases where the table has them.</summary>
    /// <exception cref="InputFormatException">The place or the bases are none.</exception>
    public static ReportedSmallVariant Placed(MappedRow row, ReportedSmallVariant variant)
    {
        if (PlaceOf(row) is not ReportedPlace place) return variant;
        if (!row.Table.Has(VariantField.Reference) || !row.Table.Has(VariantField.Alternate)) return variant with { Place = place };
        return variant with { Allele = AlleleOf(row, place, row.Bases(VariantField.Reference), row.Bases(VariantField.Alternate)) };
    }

    /// <summary>Place and bases in the convention of VCF.</summary>
    /// <exception cref="InputFormatException">There are no bases, or none before a deletion.</exception>
    public static ReportedAllele AlleleOf(MappedRow row, ReportedPlace place, string reference, string alternate) =>
        UnanchoredAllele.Of(place.Chromosome, place.Position, reference, alternate)
            ?? throw row.Refuse(VariantField.Alternate, InputCodes.NotBases, "bases in the reference or the allele, behind the first base of a chromosome");

    /// <summary>Consequence terms in the file's order, whichever separator joins them.</summary>
    public static ImmutableArray<string> Terms(string text) =>
        [.. text.Split([',', ';', '&', ':'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    // Chromosome and position in one cell or in two; null where the table has neither.
    private static ReportedPlace? PlaceOf(MappedRow row)
    {
        if (row.Table.Has(VariantField.Locus))
        {
            string text = row.Needed(VariantField.Locus, Positions.ExpectedLocus);
            return Positions.TryParseLocus(text, out string chromosome, out int position)
                ? new ReportedPlace(chromosome, position)
                : throw row.Refuse(VariantField.Locus, InputCodes.NotANumber, Positions.ExpectedLocus);
        }
        if (!row.Table.Has(VariantField.Position)) return null;
        return new ReportedPlace(row.Needed(VariantField.Chromosome, "a chromosome such as chr17"), row.Position(VariantField.Position));
    }

    // Stated, or counted where the file gives the counts alone.
    private static decimal? FrequencyOf(MappedRow row, ICollection<InputWarning> warnings)
    {
        if (row.Table.Has(VariantField.Vaf)) return row.Fraction(VariantField.Vaf);
        if (row.Table.Has(VariantField.VafPercent)) return row.Percent(VariantField.VafPercent);
        if (row.Integer(VariantField.AltReads) is not int reads || row.Integer(VariantField.Depth) is not (int depth and > 0)) return null;
        if (reads <= depth) return decimal.Round((decimal)reads / depth, Digits, MidpointRounding.AwayFromZero);
        warnings.Add(new InputWarning(InputCodes.ReadsAboveDepth, row.Where, "more reads show the allele than the depth says; no allele frequency is given"));
        return null;
    }
}
