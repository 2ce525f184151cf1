using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Formats.Tso500.SideFiles;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Formats.Tso500.Tmb;

/// <summary>TSO500 <c>_TMB_Trace.tsv</c> and <c>.tmb.trace.tsv</c>: which variants were counted, and which the software holds to be of the germline.</summary>
/// <remarks>Of Local App it is the only place that tells the germline apart. It lists what the burden was counted from, and is no list of findings.</remarks>
public sealed class TraceFormat : IPanelFormat
{
    /// <inheritdoc/>
    public string Name => "TSO500 TMB trace";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return HeaderNames.HasAll(document.Head, "RefCall", "AltCall", "IncludedInTMBNumerator");
    }

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        SideTable table = SideTable.Read(document, context, "TMB trace");
        TraceColumns columns = new(table);
        ImmutableArray<ReportedAlteration> variants = [.. table.Rows(row => CallOf(row, columns)).Select(row => ReadRow(table, columns, row))];
        return
        [
            new PanelFile
            {
                IsCompanion = true,
                Rank = ReadingRank.Trace,
                Assemblies = [Tso500Assembly.Of("TMB trace")],
                Coverage = variants.IsEmpty ? [] : [new Coverage(CoverageSubject.SmallVariants, CoverageState.Called, $"the variants that the burden was counted from; what else was called it does not say")],
                Alterations = variants,
                UnknownFields = table.UnknownFields,
                Warnings = table.Warnings,
                Skipped = table.Skipped,
            },
        ];
    }

    private static ReportedSmallVariant ReadRow(SideTable table, TraceColumns columns, DelimitedRecord row)
    {
        string genes = table.Gene(row, columns.Gene);
        bool several = genes.Contains(';', StringComparison.Ordinal);
        string coding = SideTable.Text(row, columns.CodingChange);
        int colon = coding.IndexOf(':', StringComparison.Ordinal);
        _ = table.Flag(row, columns.Included);
        ImmutableArray<KeyValue> further = table.Further(row, columns.Further);
        return new ReportedSmallVariant(
            table.Locate(row),
            several ? string.Empty : genes,
            AlleleOf(table, columns, row),
            table.Fraction(row, columns.Frequency),
            table.Integer(row, columns.Depth),
            colon < 0 ? string.Empty : coding[..colon],
            coding[(colon + 1)..],
            SideTable.Text(row, columns.ProteinChange),
            ConsequencesOf(SideTable.Text(row, columns.Consequence)),
            SideTable.Text(row, columns.Exons))
        {
            Origin = GermlineTrace.Of(table, columns, row),
            Further = several ? [new KeyValue("GeneName", genes), .. further] : further,
        };
    }

    private static ReportedAllele AlleleOf(SideTable table, TraceColumns columns, DelimitedRecord row) => new(
        table.Filled(row, columns.Chromosome, "a chromosome such as chr17"),
        table.Position(row, columns.Position),
        BasesOf(table, row, columns.Reference),
        BasesOf(table, row, columns.Alternate));

    private static string BasesOf(SideTable table, DelimitedRecord row, int column) =>
        Allele.TryParse(DelimitedTable.Get(row, column), out Allele allele) ? allele.Bases : throw table.Refuse(row, column, InputCodes.NotBases, "bases A C G T N");

    // Vendor files join with a colon, annotators with an ampersand.
    private static ImmutableArray<string> ConsequencesOf(string text) =>
        [.. text.Split([':', '&', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    // A chromosome is the same with chr and without.
    private static string CallOf(DelimitedRecord row, TraceColumns columns)
    {
        string chromosome = DelimitedTable.Get(row, columns.Chromosome);
        string plain = chromosome.StartsWith("chr", StringComparison.OrdinalIgnoreCase) ? chromosome[3..] : chromosome;
        return string.Join('\t', plain, DelimitedTable.Get(row, columns.Position), DelimitedTable.Get(row, columns.Reference), DelimitedTable.Get(row, columns.Alternate));
    }
}
