using System.Collections.Immutable;

using LmsVariants.Formats.OtherPanels;
using LmsVariants.Formats.OtherPanels.Delimited;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Formats.Maf;

/// <summary>Reads a MAF: one <see cref="PanelFile"/> for each Tumor_Sample_Barcode.</summary>
internal static class MafReader
{
    public static IReadOnlyList<PanelFile> Read(InputDocument document, InputLimits limits)
    {
        string text = TextFile.Decode(document.Name, document.ReadAll(limits).Span, limits);
        // A MAF knows no quotes; one that a spreadsheet saved again does.
        TableQuotes quotes = TableHead.Of(text).IsQuoted ? TableQuotes.Csv : TableQuotes.None;
        MappedTable table = MappedTable.Read(document.Name, text, limits, MafColumns.Map, quotes,
            VariantField.Sample, VariantField.Gene, VariantField.Chromosome, VariantField.Position, VariantField.Reference, VariantField.Alternate);
        ImmutableArray<string> frequencies = FrequenciesOf(table.Table);
        RowsBySample samples = new(table, new PanelFile { Details = [.. DetailsOf(text)] });
        foreach (MappedRow row in table.Rows)
        {
            RowsBySample.Rows rows = samples.Of(row.Needed(VariantField.Sample, "a sample"));
            if (row.Assembly() is StatedAssembly assembly) rows.Assemblies.Add(assembly);
            ReportedSmallVariant variant = Described(row, RowVariant.Read(row, rows.Warnings), frequencies);
            (string? second, string? first) = AlternatesOf(row);
            if (second is not null) rows.Alterations.Add(variant with { Allele = Allele(row, second) });
            if (first is not null) rows.Alterations.Add(OfFirstAllele(row, variant, first, alone: second is null));
            if (second is null && first is null) rows.Skipped.Add(row.Skip("both alleles of the tumour are the reference"));
        }
        return samples.ToFiles();
    }

    private static ReportedSmallVariant Described(MappedRow row, ReportedSmallVariant variant, ImmutableArray<string> frequencies) => variant with
    {
        // What lies between genes has a name of its own, which is no symbol.
        Gene = variant.Gene == "Unknown" ? string.Empty : variant.Gene,
        ProteinName = variant.ProteinName.Length > 0 ? variant.ProteinName : NameText.Protein(row.Cell("HGVSp_Short")),
        Consequences = variant.Consequences.IsEmpty ? ConsequencesOf(row) : variant.Consequences,
        Origin = OriginOf(row),
        PopulationFrequency = HighestOf(row, frequencies),
    };

    // By the specification the variant allele is Allele2, and Allele1 is the reference or, where both copies are changed, the other one.
    // Older files put the variant into Allele1 and the reference into Allele2.
    private static (string? Second, string? First) AlternatesOf(MappedRow row)
    {
        string reference = row.Bases(VariantField.Reference);
        string second = row.Bases(VariantField.Alternate);
        string? first = FirstOf(row);
        bool isSecond = second != reference;
        bool isFirst = first is not null && first != reference && first != second;
        return (isSecond ? second : null, isFirst ? first : null);
    }

    private static string? FirstOf(MappedRow row)
    {
        string text = row.Cell(MafColumns.FirstAllele);
        if (text.Length == 0) return null;
        if (text == "-") return string.Empty;
        return Genomics.Sequences.Allele.TryParse(text, out Allele allele)
            ? allele.Bases
            : throw row.Refuse(MafColumns.FirstAllele, InputCodes.NotBases, "bases A C G T N, or - for none");
    }

    // Counts and names are those of Allele2: where it is another allele, they say nothing of this one.
    private static ReportedSmallVariant OfFirstAllele(MappedRow row, ReportedSmallVariant variant, string first, bool alone)
    {
        ReportedAllele allele = Allele(row, first);
        return alone
            ? variant with { Allele = allele }
            : variant with { Allele = allele, AlleleFrequency = null, AlternateReads = null, CodingName = string.Empty, ProteinName = string.Empty, Consequences = [], PopulationFrequency = null };
    }

    // The trio is the allele as its VCF had it, with the base in common that a MAF leaves out.
    private static ReportedAllele Allele(MappedRow row, string alternate)
    {
        string chromosome = row.Needed(VariantField.Chromosome, "a chromosome such as 17");
        int position = row.Position(VariantField.Position);
        string reference = row.Bases(VariantField.Reference);
        bool hasTrio = Genomics.Sequences.Allele.TryParse(row.Cell("vcf_ref"), out Allele vcfReference)
            & Genomics.Sequences.Allele.TryParse(row.Cell("vcf_alt"), out Allele vcfAlternate)
            & Positions.TryParse(row.Cell("vcf_pos"), out int vcfPosition);
        return hasTrio && Denotes((vcfPosition, vcfReference.Bases, vcfAlternate.Bases), (position, reference, alternate))
            ? new ReportedAllele(chromosome, vcfPosition, vcfReference.Bases, vcfAlternate.Bases)
            : RowVariant.AlleleOf(row, new ReportedPlace(chromosome, position), reference, alternate);
    }

    // Bases in common stand in front of the alleles of the VCF, and nothing else differs; one that lies elsewhere is another change.
    private static bool Denotes((int Position, string Reference, string Alternate) vcf, (int Position, string Reference, string Alternate) maf)
    {
        int common = vcf.Reference.Length - maf.Reference.Length;
        // An insertion is placed at the base before it, everything else at its own first base.
        int first = maf.Reference.Length == 0 ? maf.Position + 1 : maf.Position;
        return common >= 0
            && vcf.Position + common == first
            && vcf.Alternate.Length - maf.Alternate.Length == common
            && vcf.Reference.AsSpan(0, common).SequenceEqual(vcf.Alternate.AsSpan(0, common))
            && vcf.Reference.AsSpan(common).SequenceEqual(maf.Reference)
            && vcf.Alternate.AsSpan(common).SequenceEqual(maf.Alternate);
    }

    private static ImmutableArray<string> ConsequencesOf(MappedRow row)
    {
        if (row.Cell(MafColumns.OneConsequence) is { Length: > 0 } one) return RowVariant.Terms(one);
        string classification = row.Cell(MafColumns.Classification);
        if (classification.Length == 0) return [];
        return [MafColumns.Classifications.TryGetValue(classification, out string? term) ? term : classification];
    }

    private static ReportedOrigin? OriginOf(MappedRow row)
    {
        string status = row.Cell(MafColumns.Status);
        bool germline = status.Equals("Germline", StringComparison.OrdinalIgnoreCase);
        return germline || status.Equals("Somatic", StringComparison.OrdinalIgnoreCase) ? new ReportedOrigin(germline, $"{MafColumns.Status}={status}") : null;
    }

    private static ImmutableArray<string> FrequenciesOf(DelimitedTable table) =>
    [
        .. MafColumns.Frequencies.Where(name => table.Find(name) is not null
            && (name != MafColumns.ThousandGenomes || MafColumns.PartsOfThousandGenomes.Any(part => table.Find(part) is not null))),
    ];

    private static ReportedFrequency? HighestOf(MappedRow row, ImmutableArray<string> columns)
    {
        ReportedFrequency? highest = null;
        foreach (string column in columns)
        {
            string text = row.Cell(column);
            if (text.Length == 0) continue;
            if (!Field.TryDecimal(text, out decimal share) || share is < 0 or > 1) throw row.Refuse(column, InputCodes.NotANumber, "a share from 0 to 1");
            if (highest is null || share > highest.Value) highest = new ReportedFrequency(share, column);
        }
        return highest;
    }

    // The version of the format, not of a program: a MAF does not name the one that wrote it.
    private static IEnumerable<KeyValue> DetailsOf(string text)
    {
        const string Mark = "#version ";
        ReadOnlySpan<char> line = text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOf('\n'))).Trim();
        return line.StartsWith(Mark, StringComparison.OrdinalIgnoreCase) ? [new KeyValue("MAF version", line[Mark.Length..].Trim().ToString())] : [];
    }
}
