using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Tables;
using LmsVariants.Formats.Tso500.SideFiles;

namespace LmsVariants.Formats.Tso500.Fusions;

/// <summary><c>_Fusions.csv</c> of TSO500 ctDNA: fusions seen in circulating DNA, 17 or 18 columns.</summary>
public sealed class CirculatingFusionsFormat : IPanelFormat
{
    // What the software writes for a breakpoint outside every gene it knows.
    private const string NoGene = "NonGene";

    // Shown as written and not weighed.
    private static readonly string[] Others =
    [
        "Name", "Direction", "BP1_Depth", "BP2_Depth", "Total_Depth", "VAF", "Contig", "Is_Cosmic_GenePair", "Fusion Directionality Known",
    ];

    /// <inheritdoc/>
    public string Name => "TSO500 ctDNA Fusions";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return HeaderNames.HasAll(document.Head, "Chr1", "Pos1", "Alt_Depth", "Gene1", "Gene2");
    }

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        SideTable table = SideTable.Read(document, context, "Fusions");
        int sample = table.Required("Sample");
        int chromosome1 = table.Required("Chr1");
        int position1 = table.Required("Pos1");
        int chromosome2 = table.Required("Chr2");
        int position2 = table.Required("Pos2");
        int reads = table.Required("Alt_Depth");
        int gene1 = table.Required("Gene1");
        int gene2 = table.Required("Gene2");
        int filter = table.Required("Filter");
        int frequency = table.Required("VAF");
        int[] further = [.. Others.Select(table.Optional).OfType<int>()];
        ILookup<string, ReportedFusion> bySample = table.Rows().ToLookup(row => SideTable.Text(row, sample), ReadRow, StringComparer.Ordinal);
        return bySample.Count == 0
            ? [FileOf(table, string.Empty, [])]
            : [.. bySample.Select(rows => FileOf(table, rows.Key, [.. rows]))];

        ReportedFusion ReadRow(DelimitedRecord row)
        {
            _ = table.Fraction(row, frequency);
            (string one, string other) = (GeneOf(table, row, gene1), GeneOf(table, row, gene2));
            return new ReportedFusion(
                table.Locate(row),
                $"{one}-{other}",
                IsGene(one) && IsGene(other) ? [one, other] : [],
                PlaceOf(table, row, chromosome1, position1),
                PlaceOf(table, row, chromosome2, position2),
                table.Integer(row, reads))
            {
                Filter = Field.OrNull(SideTable.Text(row, filter)),
                Further = table.Further(row, further),
            };
        }
    }

    private static bool IsGene(string written) => written.Length > 0 && !written.Equals(NoGene, StringComparison.OrdinalIgnoreCase);

    private static string GeneOf(SideTable table, DelimitedRecord row, int column)
    {
        _ = table.Filled(row, column, "a gene symbol");
        return table.Gene(row, column);
    }

    private static string PlaceOf(SideTable table, DelimitedRecord row, int chromosome, int position)
    {
        _ = table.Position(row, position);
        return $"{table.Filled(row, chromosome, "a chromosome such as chr17")}:{SideTable.Text(row, position)}";
    }

    private static PanelFile FileOf(SideTable table, string sample, ImmutableArray<ReportedAlteration> fusions) => new()
    {
        Names = sample.Length == 0 ? SampleNames.None : new SampleNames(Sample: sample),
        Panel = "TruSight Oncology 500 ctDNA",
        IsCirculatingDna = true,
        Assemblies = [Tso500Assembly.Of("ctDNA Fusions")],
        Coverage = [Candidates.Of(CoverageSubject.Fusions, fusions.Length, fusions.Count(fusion => fusion.HasPassed))],
        Alterations = fusions,
        UnknownFields = table.UnknownFields,
        Warnings = table.Warnings,
        Skipped = table.Skipped,
    };
}
