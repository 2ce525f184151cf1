using System.Collections.Immutable;

using LmsVariants.Formats.OtherPanels.Delimited;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Formats.OtherPanels.IonReporter;

/// <summary>Reads the tables of Ion Reporter: small variants, fusions, and copy numbers where a column states them.</summary>
internal static class IonReporterReader
{
    private const decimal NormalCopies = 2;
    private const string GenotypeExpected = "two alleles in bases, such as C/T";

    public static IReadOnlyList<PanelFile> Read(InputDocument document, InputLimits limits)
    {
        string text = TextFile.Decode(document.Name, document.ReadAll(limits).Span, limits);
        ImmutableArray<KeyValue> details = DetailsOf(text);
        TableQuotes quotes = TableHead.Of(text, IonReporterFormat.HeaderMark).IsQuoted ? TableQuotes.Csv : TableQuotes.None;
        MappedTable table = MappedTable.Read(document.Name, Unmarked(text), limits, IonReporterColumns.Map, quotes, VariantField.Locus, VariantField.Reference, VariantField.Alternate);
        RowsBySample samples = new(table, new PanelFile
        {
            Names = new SampleNames(Sample: ValueOf(details, "sampleName")),
            Software = "Ion Reporter",
            Version = ValueOf(details, "IonReporterSoftwareVersion") ?? string.Empty,
            Details = details,
            Assemblies = [.. AssemblyOf(details)],
        });
        RowsBySample.Rows rows = samples.Of(string.Empty);
        foreach (MappedRow row in table.Rows) Read(row, rows);
        if (table.Table.Records.IsEmpty) rows.Warnings.Add(new InputWarning(InputCodes.TableWithoutRows, table.HeaderLine, "the table has a header and no row: taken as nothing called"));
        return [samples.ToFiles()[0] with { Coverage = [.. CoverageOf(rows, table.Table.Records.Length)] }];
    }

    private static void Read(MappedRow row, RowsBySample.Rows rows)
    {
        string type = row.Cell(IonReporterColumns.Type);
        switch (type.ToUpperInvariant())
        {
            case "SNV" or "SNP" or "MNV" or "MNP" or "INDEL" or "INS" or "DEL" or "COMPLEX" or "LONGDEL":
                AddSmallVariants(row, rows);
                break;
            case "FUSION":
                rows.Alterations.Add(Fusion(row));
                break;
            case "CNV" when CopiesOf(row) is decimal copies && copies != NormalCopies:
                rows.Alterations.Add(CopyNumber(row, copies));
                break;
            case "CNV":
                rows.Skipped.Add(row.Skip(CopiesOf(row) is null ? "a row of type CNV that states no number of copies" : "a row of type CNV with two copies"));
                break;
            case "REF" or "NOCALL":
                rows.Skipped.Add(row.Skip($"a row of type {type}: nothing was called"));
                break;
            case "EXPR_CONTROL" or "PROCCONTROL" or "ASSAYS_5P_3P" or "5P3PASSAYS" or "GENE_EXPRESSION" or "LOH":
                rows.Skipped.Add(row.Skip($"a row of type {type}, which is not read"));
                break;
            case "":
                throw row.Refuse(IonReporterColumns.Type, InputCodes.FieldEmpty, "a type such as SNV");
            default:
                rows.Skipped.Add(row.Skip($"a row of type {Quoted.Field(type)}, which is not known"));
                rows.Warnings.Add(new InputWarning(InputCodes.UnknownRecordKind, row.Where, $"rows of type {Quoted.Field(type)} are not known; the row was not taken"));
                break;
        }
    }

    private static void AddSmallVariants(MappedRow row, RowsBySample.Rows rows)
    {
        string reference = row.Bases(VariantField.Reference);
        string[] alternates = AlternatesOf(row, reference);
        if (alternates.Length == 0)
        {
            rows.Skipped.Add(row.Skip("the genotype shows the reference alone"));
            return;
        }
        string locus = row.Needed(VariantField.Locus, Positions.ExpectedLocus);
        if (!Positions.TryParseLocus(locus, out string chromosome, out int position)) throw row.Refuse(VariantField.Locus, InputCodes.NotANumber, Positions.ExpectedLocus);
        ParallelLists lists = ParallelLists.Of(row);
        (string prefix, string coding) = NameText.Coding(lists[VariantField.Coding]);
        (string gene, string exonOfGene) = GeneAndExon(lists[VariantField.Gene]);
        foreach (string alternate in alternates)
        {
            // A row with two alternate alleles has one set of names, and does not say of which.
            bool alone = alternates.Length == 1;
            rows.Alterations.Add(ReportedSmallVariant.At(row.Where) with
            {
                Gene = gene,
                Allele = RowVariant.AlleleOf(row, new ReportedPlace(chromosome, position), reference, alternate),
                AlleleFrequency = FrequencyOf(row, alternate, alone),
                Depth = row.Integer(VariantField.Depth),
                Transcript = prefix.Length > 0 ? prefix : lists[VariantField.Transcript],
                CodingName = alone ? coding : string.Empty,
                ProteinName = alone ? NameText.Protein(lists[VariantField.Protein]) : string.Empty,
                Consequences = alone ? RowVariant.Terms(lists[VariantField.Consequence]) : [],
                AffectedExon = lists[VariantField.Exon] is { Length: > 0 } exon ? exon : exonOfGene,
                Filter = FilterOf(row),
                Further = [.. row.Further(), row.AsWritten(VariantField.Alternate), .. lists.Whole],
            });
        }
    }

    private static string[] AlternatesOf(MappedRow row, string reference)
    {
        List<string> alternates = [];
        string[] parts = row.Text(VariantField.Alternate).Split(['/', '|'], StringSplitOptions.TrimEntries);
        if (parts.Length > 2) throw row.Refuse(VariantField.Alternate, InputCodes.NotBases, GenotypeExpected);
        foreach (string part in parts)
        {
            if (Field.IsMissing(part)) continue;
            string bases = part == "-" ? string.Empty
                : Allele.TryParse(part, out Allele allele) ? allele.Bases
                : throw row.Refuse(VariantField.Alternate, InputCodes.NotBases, GenotypeExpected);
            if (bases != reference && !alternates.Contains(bases)) alternates.Add(bases);
        }
        return [.. alternates];
    }

    // One number, or one for each allele, such as C=90.9,T=9.1.
    private static decimal? FrequencyOf(MappedRow row, string alternate, bool alone)
    {
        string text = row.Text(VariantField.VafPercent);
        if (text.Length == 0) return null;
        if (!text.Contains('=', StringComparison.Ordinal)) return alone ? row.Percent(VariantField.VafPercent) : null;
        foreach (string part in text.Split([',', ';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) throw row.Refuse(VariantField.VafPercent, InputCodes.NotANumber, "a percentage for each allele, such as T=9.09");
            if (!part[..equals].Trim().Equals(alternate.Length == 0 ? "-" : alternate, StringComparison.OrdinalIgnoreCase)) continue;
            string number = part[(equals + 1)..].Trim();
            if (Field.IsMissing(number)) return null;
            return Field.TryDecimal(number, out decimal percent) && percent is >= 0 and <= 100
                ? percent / 100
                : throw row.Refuse(VariantField.VafPercent, InputCodes.NotANumber, "a percentage from 0 to 100 for each allele");
        }
        return null;
    }

    // With blanks around the hyphen: a symbol such as NKX2-1 has none.
    private static ReportedFusion Fusion(MappedRow row)
    {
        string gene = row.Needed(VariantField.Gene, "two genes such as TMPRSS2(1) - ERG(2)");
        string[] breakpoints = row.Needed(VariantField.Locus, "the breakpoints").Split(" - ", 2, StringSplitOptions.TrimEntries);
        string[] partners = gene.Split(" - ", StringSplitOptions.TrimEntries);
        return new ReportedFusion(
            row.Where,
            gene,
            partners.Length == 2 ? [.. partners.Select(partner => GeneAndExon(partner).Gene)] : [],
            breakpoints[0],
            breakpoints.Length > 1 ? breakpoints[1] : string.Empty,
            FusionReadsOf(row))
        {
            Filter = FilterOf(row),
            Further = row.Further(),
        };
    }

    private static int? FusionReadsOf(MappedRow row)
    {
        string text = row.Cell(IonReporterColumns.FusionReads.AsSpan());
        if (text.Length == 0) return null;
        return Field.TryInteger(text, out int reads) ? reads : throw row.Refuse(NameOf(row, IonReporterColumns.FusionReads), InputCodes.NotANumber, "an integer of at least 0");
    }

    private static ReportedCopyNumber CopyNumber(MappedRow row, decimal copies)
    {
        string locus = row.Needed(VariantField.Locus, Positions.ExpectedLocus);
        return new ReportedCopyNumber(row.Where, GeneAndExon(row.Needed(VariantField.Gene, "a gene symbol")).Gene, copies > NormalCopies ? "DUP" : "DEL", null, copies)
        {
            Segment = Positions.TryParseStretch(locus, out string chromosome, out int start, out int stop) ? new ReportedSegment(chromosome, start, stop) : null,
            Filter = FilterOf(row),
            Further = [.. row.Further(), row.AsWritten(VariantField.Locus)],
        };
    }

    // A column of its own, or the number behind the x of the cytogenetic writing.
    private static decimal? CopiesOf(MappedRow row)
    {
        string column = NameOf(row, IonReporterColumns.Copies);
        string text = row.Cell(column);
        if (text.Length == 0)
        {
            string iscn = row.Cell(IonReporterColumns.Iscn);
            int times = iscn.LastIndexOf('x');
            if (times < 0) return null;
            (column, text) = (IonReporterColumns.Iscn, iscn[(times + 1)..].Trim());
        }
        return Field.TryDecimal(text, out decimal copies) && copies >= 0 ? copies : throw row.Refuse(column, InputCodes.NotANumber, "a number of copies");
    }

    private static string NameOf(MappedRow row, ImmutableArray<string> names) => names.FirstOrDefault(name => row.Table.Table.Find(name) is not null) ?? names[0];

    private static string? FilterOf(MappedRow row) => row.Text(VariantField.Filter) is { Length: > 0 } filter ? filter : null;

    // "Genes (Exons)" writes EGFR(20).
    private static (string Gene, string Exon) GeneAndExon(string text)
    {
        int open = text.LastIndexOf('(');
        return open > 0 && text.EndsWith(')') ? (text[..open].Trim(), text[(open + 1)..^1].Trim()) : (text, string.Empty);
    }

    // A blank in place of the mark: nothing moves, and the header is no remark any more.
    private static string Unmarked(string text)
    {
        int at = text.StartsWith(IonReporterFormat.HeaderMark, StringComparison.OrdinalIgnoreCase) ? 0 : text.IndexOf("\n" + IonReporterFormat.HeaderMark, StringComparison.OrdinalIgnoreCase) + 1;
        return text.AsSpan(at).StartsWith(IonReporterFormat.HeaderMark, StringComparison.OrdinalIgnoreCase) ? string.Concat(text.AsSpan(0, at), " ", text.AsSpan(at + 1)) : text;
    }

    private static ImmutableArray<KeyValue> DetailsOf(string text)
    {
        ImmutableArray<KeyValue>.Builder details = ImmutableArray.CreateBuilder<KeyValue>();
        foreach (ReadOnlySpan<char> line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            if (!line.StartsWith("##")) break;
            int equals = line.IndexOf('=');
            if (equals > 2) details.Add(new KeyValue(line[2..equals].Trim().ToString(), Field.OrNull(line[(equals + 1)..].Trim().ToString())));
        }
        return details.ToImmutable();
    }

    private static string? ValueOf(ImmutableArray<KeyValue> details, string key) =>
        details.FirstOrDefault(detail => detail.Key.Equals(key, StringComparison.OrdinalIgnoreCase))?.Value;

    private static IEnumerable<StatedAssembly> AssemblyOf(ImmutableArray<KeyValue> details)
    {
        if (ValueOf(details, "reference") is string name && AssemblyText.TryParse(name, out GenomeAssembly assembly)) yield return new StatedAssembly(assembly, Phrase.Verbatim($"##reference={Quoted.Name(name)}"));
    }

    private static IEnumerable<Coverage> CoverageOf(RowsBySample.Rows rows, int records)
    {
        bool small = rows.Alterations.OfType<ReportedSmallVariant>().Any();
        bool fusions = rows.Alterations.OfType<ReportedFusion>().Any();
        bool gains = rows.Alterations.OfType<ReportedCopyNumber>().Any(row => row.Type == "DUP");
        bool losses = rows.Alterations.OfType<ReportedCopyNumber>().Any(row => row.Type == "DEL");
        // A table of fusions alone says nothing of small variants.
        if (small || !(fusions || gains || losses))
        {
            yield return small
                ? new Coverage(CoverageSubject.SmallVariants, CoverageState.Called, $"the variants that the table lists; what else was examined is not stated")
                : new Coverage(CoverageSubject.SmallVariants, CoverageState.NothingCalled, $"the table has {records} rows and calls no small variant");
        }
        if (fusions) yield return new Coverage(CoverageSubject.Fusions, CoverageState.Called, $"the fusions that the table lists");
        if (gains) yield return new Coverage(CoverageSubject.Amplifications, CoverageState.Called, $"the gains that the table lists");
        if (losses) yield return new Coverage(CoverageSubject.GeneLosses, CoverageState.Called, $"the losses that the table lists");
    }
}
