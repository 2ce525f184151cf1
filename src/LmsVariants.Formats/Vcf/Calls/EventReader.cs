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
            VcfContent.SpliceJunctions => Splice(record, where, Place(record.Chrom, record.End())),
            VcfContent.ExonFoldChanges => new ReportedExonCopyNumber(
                where, GeneOf(record), record.Chrom, record.Pos, record.End(), string.Empty, record.CallNumber(sample, "FC"u8), type),
            _ when type is "DEL" or "DUP" or "CNV" or "LOSS" or "GAIN" || CopiesIn(type) is not null => CopyNumber(record, type, where),
            // Both ends of an inversion, and of a joint to another chromosome that is not written in brackets, are two places joined.
            _ when type == "INV" && record.InfoInteger("END"u8) is not null => Joined(record, where, Place(record.Chrom, record.End())),
            _ when type is "BND" or "TRA" or "CTX" && record.Info("CHR2"u8) is string other && (record.InfoInteger("POS2"u8) ?? record.InfoInteger("END"u8)) is int position => Joined(record, where, Place(other, position)),
            _ => null,
        };
    }

    /// <summary>Whether a symbol tells that the copies were counted and are as many as they should be.</summary>
    public bool IsNeutral(VcfRecord record, SymbolicAllele symbol) =>
        content != VcfContent.SpliceJunctions && (symbol.Name == "CNV" || CopiesIn(symbol.Name) is not null) && Direction(symbol.Name, FoldOf(record), CopiesOf(record, symbol.Name), NormalOf(record)).Length == 0;

    /// <summary>The fusion of a breakend, or a splice variant of a gene with itself; a breakend without a mate is none.</summary>
    public ReportedAlteration? OfBreakend(VcfRecord record, Breakend breakend, SourceLocation where)
    {
        string mate = BreakendText.MateOf(breakend);
        if (mate.Length == 0) return null;
        return record.Info("SVTYPE"u8) == "RNAExonVariant" ? Splice(record, where, mate) : Joined(record, where, mate);
    }

    /// <summary>The gene that the record names; empty where it names none.</summary>
    public static string GeneOf(VcfRecord record) =>
        record.Info("ANT"u8) ?? record.Info("SEGID"u8) ?? record.Info("GENE"u8) ?? record.Info("GENE_NAME"u8) ?? OncomineGene(record) ?? string.Empty;

    private ReportedFusion Joined(VcfRecord record, SourceLocation where, string mate) =>
        new(where, PartnersOf(record), [], BreakendText.Of(record), mate, ReadsOf(record)) { Further = FurtherOf(record) };

    private ReportedSplice Splice(VcfRecord record, SourceLocation where, string second) => content == VcfContent.SpliceJunctions
        ? new ReportedSplice(where, GeneOf(record), string.Empty, Place(record.Chrom, record.Pos), second, record.CallInteger(sample, "AD"u8), record.CallInteger(sample, "DP"u8)) { Further = FurtherOf(record) }
        : new ReportedSplice(where, GeneOf(record), string.Empty, Place(record.Chrom, record.Pos), second, ReadsOf(record), null) { Further = FurtherOf(record) };

    // Ion Reporter names both partners in the identifier alone: TMPRSS2-ERG.T1E2.1_1.
    private static string PartnersOf(VcfRecord record)
    {
        if (record.Info("SVTYPE"u8) != "Fusion") return GeneOf(record);
        string id = Encoding.UTF8.GetString(record.Id);
        int dot = id.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && id.AsSpan(0, dot).Contains('-') ? id[..dot] : GeneOf(record);
    }

    // FUNC=[{'gene':'ERBB2',...}]
    private static string? OncomineGene(VcfRecord record)
    {
        const string Key = "'gene':'";
        if (record.Info("FUNC"u8) is not string function || function.IndexOf(Key, StringComparison.Ordinal) is not (>= 0 and int at)) return null;
        int end = function.IndexOf('\'', at + Key.Length);
        return end > at + Key.Length ? function[(at + Key.Length)..end] : null;
    }

    // Ion Reporter and others count in INFO. Manta: reads that span and reads that are split, of the reference and of the event. Delly: the same, each on its own.
    private int? ReadsOf(VcfRecord record) =>
        record.InfoInteger("READ_COUNT"u8) ?? record.InfoInteger("SUPPORT"u8)
        ?? Sum(Second(record.Call(sample, "PR"u8)), Second(record.Call(sample, "SR"u8)))
        ?? Sum(record.CallInteger(sample, "DV"u8), record.CallInteger(sample, "RV"u8));

    private static int? Sum(int? one, int? other) => one is null && other is null ? null : (int)Math.Min((one ?? 0L) + (other ?? 0L), int.MaxValue);

    private static int? Second(string? list) =>
        list?.Split(',') is [_, string text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    private ReportedCopyNumber CopyNumber(VcfRecord record, string type, SourceLocation where)
    {
        decimal? fold = FoldOf(record);
        decimal? copies = CopiesOf(record, type);
        return new ReportedCopyNumber(where, GeneOf(record), Direction(type, fold, copies, NormalOf(record)) is { Length: > 0 } direction ? direction : "CNV", fold, copies)
        {
            Segment = record.Pos > 0 ? new ReportedSegment(record.Chrom, record.Pos, record.End()) : null,
            Further = FurtherOf(record),
        };
    }

    private decimal? FoldOf(VcfRecord record) => content == VcfContent.SegmentMeans
        ? record.CallNumber(sample, "SM"u8)
        : record.CallNumber(sample, "FC"u8) ?? record.InfoNumber("FOLD_CHANGE"u8);

    private decimal? CopiesOf(VcfRecord record, string type) => record.CallNumber(sample, "CN"u8) ?? CopiesIn(type);

    private static decimal NormalOf(VcfRecord record) => record.InfoNumber("REF_CN"u8) is decimal normal and > 0 ? normal : 2;

    // <CN0>, <CN1>: copies of an allele on one chromosome in the 1000 Genomes; callers of tumours mean copies in all.
    private static decimal? CopiesIn(string type) =>
        type.StartsWith("CN", StringComparison.Ordinal) && int.TryParse(type.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int copies) ? copies : null;

    // <CNV> says that copies were counted; which way, the numbers tell, to the whole copy. Nothing: as many as there should be, or no number.
    private static string Direction(string type, decimal? fold, decimal? copies, decimal normal) => type switch
    {
        "DUP" or "GAIN" => "DUP",
        "DEL" or "LOSS" => "DEL",
        _ when (copies ?? fold * normal) is decimal number => decimal.Compare(Math.Round(number), normal) switch { > 0 => "DUP", < 0 => "DEL", _ => string.Empty },
        _ => "CNV",
    };

    private ImmutableArray<KeyValue> FurtherOf(VcfRecord record)
    {
        ImmutableArray<KeyValue>.Builder further = ImmutableArray.CreateBuilder<KeyValue>();
        if (record.Id is not ([] or [(byte)'.'])) further.Add(new KeyValue("ID", Encoding.UTF8.GetString(record.Id)));
        Add("SVTYPE", record.Info("SVTYPE"u8));
        Add("SVLEN", record.Info("SVLEN"u8));
        Add("PR", record.Call(sample, "PR"u8));
        Add("SR", record.Call(sample, "SR"u8));
        if (record.HasInfo("IMPRECISE"u8)) Add("IMPRECISE", "yes");
        return further.ToImmutable();

        void Add(string key, string? value)
        {
            if (value is not null) further.Add(new KeyValue(key, value));
        }
    }

    private static string Place(string chromosome, int position) => string.Create(CultureInfo.InvariantCulture, $"{chromosome}:{position}");
}
