using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>Reads what is no small variant: copy numbers, losses of exons, splice junctions, fusions and other breakends.</summary>
internal sealed class EventReader(VcfContent content, int? sample)
{
    /// <summary>The alteration of an alternate allele that is a symbol; null where the symbol names nothing that this program reports.</summary>
    public ReportedAlteration? OfSymbol(VcfRecord record, SymbolicAllele symbol, SourceLocation where)
    {
        string type = symbol.Name.Split(':')[0];
        return content switch
        {
            VcfContent.SpliceJunctions => new ReportedSplice(
                where, record.Info("GENE"u8) ?? string.Empty, string.Empty, Place(record.Chrom, record.Pos), Place(record.Chrom, record.End()), record.CallInteger(sample, "AD"u8), record.CallInteger(sample, "DP"u8)),
            VcfContent.ExonFoldChanges => new ReportedExonCopyNumber(
                where, record.Info("GENE"u8) ?? string.Empty, record.Chrom, record.Pos, record.End(), string.Empty, record.CallNumber(sample, "FC"u8), type),
            _ when type is "DEL" or "DUP" or "CNV" or "LOSS" or "GAIN" or "CN0" or "CN1" => CopyNumber(record, type, where),
            _ => null,
        };
    }

    /// <summary>The fusion of a breakend; a breakend without a mate is none.</summary>
    public ReportedFusion? OfBreakend(VcfRecord record, Breakend breakend, SourceLocation where)
    {
        string mate = BreakendText.MateOf(breakend);
        if (mate.Length == 0) return null;
        int? reads = record.InfoInteger("READ_COUNT"u8) ?? record.InfoInteger("SUPPORT"u8) ?? Supporting(record);
        return new ReportedFusion(where, PartnersOf(record), [], BreakendText.Of(record), mate, reads) { Further = FurtherOf(record) };
    }

    // Ion Reporter names both partners in the identifier alone: TMPRSS2-ERG.T1E2.1_1.
    private static string PartnersOf(VcfRecord record)
    {
        if (record.Info("SVTYPE"u8) != "Fusion") return record.Info("GENE"u8) ?? record.Info("GENE_NAME"u8) ?? string.Empty;
        string id = Encoding.UTF8.GetString(record.Id);
        int dot = id.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && id.AsSpan(0, dot).Contains('-') ? id[..dot] : record.Info("GENE_NAME"u8) ?? string.Empty;
    }

    // Manta: reads that span and reads that are split, of the reference and of the event.
    private int? Supporting(VcfRecord record)
    {
        int? pairs = Second(record.Call(sample, "PR"u8));
        int? split = Second(record.Call(sample, "SR"u8));
        return pairs is null && split is null ? null : (pairs ?? 0) + (split ?? 0);
    }

    private static int? Second(string? list) =>
        list?.Split(',') is [_, string text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    private ReportedCopyNumber CopyNumber(VcfRecord record, string type, SourceLocation where)
    {
        decimal? fold = record.CallNumber(sample, content == VcfContent.SegmentMeans ? "SM"u8 : "FC"u8);
        decimal? copies = record.CallNumber(sample, "CN"u8) ?? (type == "CN0" ? 0 : type == "CN1" ? 1 : null);
        string gene = record.Info("ANT"u8) ?? record.Info("SEGID"u8) ?? record.Info("GENE"u8) ?? record.Info("GENE_NAME"u8) ?? string.Empty;
        return new ReportedCopyNumber(where, gene, Direction(type, fold, copies), fold, copies)
        {
            Segment = record.Pos > 0 ? new ReportedSegment(record.Chrom, record.Pos, record.End()) : null,
            Further = FurtherOf(record),
        };
    }

    // <CNV> says that the number differs; which way, the numbers tell.
    private static string Direction(string type, decimal? fold, decimal? copies) => type switch
    {
        "DUP" or "GAIN" => "DUP",
        "DEL" or "LOSS" or "CN0" or "CN1" => "DEL",
        _ when copies is decimal number && number != 2 => number > 2 ? "DUP" : "DEL",
        _ when fold is decimal ratio && ratio != 1 => ratio > 1 ? "DUP" : "DEL",
        _ => "CNV",
    };

    private static ImmutableArray<KeyValue> FurtherOf(VcfRecord record) =>
        record.Id is [] or [(byte)'.'] ? [] : [new KeyValue("ID", Encoding.UTF8.GetString(record.Id))];

    private static string Place(string chromosome, int position) => string.Create(CultureInfo.InvariantCulture, $"{chromosome}:{position}");
}
