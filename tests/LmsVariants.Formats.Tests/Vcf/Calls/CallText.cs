using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Tests.Tso500;

namespace LmsVariants.Formats.Tests.Vcf.Calls;

/// <summary>Small VCF files of one caller, and what is read of them.</summary>
internal static class CallText
{
    /// <summary>A file: header lines set off by <c>|</c>, the samples set off by blanks, and records whose columns are set off by blanks.</summary>
    public static string File(string header, string samples, params string[] records)
    {
        string meta = string.Concat(header.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(line => $"##{line}\n"));
        string columns = "#CHROM POS ID REF ALT QUAL FILTER INFO" + (samples.Length == 0 ? string.Empty : $" FORMAT {samples}");
        return $"##fileformat=VCFv4.2\n{meta}{columns.Replace(' ', '\t')}\n{string.Concat(records.Select(record => record.Replace(' ', '\t') + "\n"))}";
    }

    public static string Info(string id, string description = "x", string number = "A", string type = "Float") => $"INFO=<ID={id},Number={number},Type={type},Description=\"{description}\">";

    public static string Format(params string[] ids) => string.Join('|', ids.Select(id => $"FORMAT=<ID={id},Number=.,Type=String,Description=\"x\">"));

    public static PanelFile Read(string header, string samples, params string[] records) => Reading.One(File(header, samples, records));

    public static ReportedSmallVariant Variant(string header, string samples, params string[] records) =>
        Assert.IsType<ReportedSmallVariant>(Assert.Single(Read(header, samples, records).Alterations));

    public static string Words(this PanelFile file) => string.Join(" | ", file.Alterations.Select(Words));

    public static string Uncalls(this PanelFile file) => string.Join(' ', file.Uncalled.Select(stretch => FormattableString.Invariant($"{stretch.Chromosome}:{stretch.Start}-{stretch.Stop}")));

    private static string Words(ReportedAlteration alteration) => FormattableString.Invariant(alteration switch
    {
        ReportedSmallVariant { Allele: ReportedAllele allele } one => $"{one.Gene}{allele.Chromosome}:{allele.Position}{allele.Reference}>{allele.Alternate} {one.AlleleFrequency} {one.Depth} {one.Filter}",
        ReportedCopyNumber one => $"{one.Gene} {one.Type} {one.FoldChange} {one.Copies} {one.Filter}",
        ReportedExonCopyNumber one => $"{one.Gene} exons {one.Type} {one.FoldChange} {one.Filter}",
        ReportedSplice one => $"{one.Gene} splice {one.Breakpoint1} {one.Breakpoint2} {one.SupportingReads}:{one.ReferenceReads} {one.Filter}",
        ReportedFusion one => $"{one.Gene} fusion {one.Breakpoint1} {one.Breakpoint2} {one.SupportingReads} {one.Filter}",
        _ => $"{alteration}",
    });
}
