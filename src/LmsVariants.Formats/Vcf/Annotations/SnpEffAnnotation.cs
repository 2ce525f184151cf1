using System.Text;

using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>The <c>ANN</c> of SnpEff: sixteen fields in a fixed order (Variant annotations in VCF format, 1.0).</summary>
internal sealed class SnpEffAnnotation : IInfoAnnotation
{
    private const int Allele = 0;
    private const int Annotation = 1;
    private const int GeneName = 3;
    private const int FeatureType = 5;
    private const int FeatureId = 6;
    private const int Rank = 8;
    private const int Coding = 9;
    private const int Protein = 10;

    public string Key => "ANN";

    public static SnpEffAnnotation? Find(VcfHeader header) => header.InfoIds.Contains("ANN") ? new SnpEffAnnotation() : null;

    public IEnumerable<TranscriptStatement> Of(VcfRecord record, int alternate)
    {
        if (!record.TryGetInfo("ANN"u8, out ReadOnlySpan<byte> value) || record.Alternates[alternate] is not BaseAllele allele) return [];
        // The most severe effect stands first, which SnpEff means to be reported.
        string[][] entries = [.. Encoding.UTF8.GetString(value).Split(',').Select(entry => entry.Split('|', StringSplitOptions.TrimEntries)).Where(entry => entry.Length > Protein)];
        return
        [
            .. AlleleOfEntry.Choose(entries, entry => entry[Allele], record, [allele.Bases.Bases])
                .Where(entry => entry[FeatureType] is "transcript" or "")
                .Select(entry => new TranscriptStatement(
                    entry[GeneName],
                    entry[FeatureId],
                    InfoText.Decode(entry[Coding]),
                    InfoText.Decode(entry[Protein]),
                    [.. entry[Annotation].Split('&', StringSplitOptions.RemoveEmptyEntries)],
                    entry[Rank])),
        ];
    }
}
