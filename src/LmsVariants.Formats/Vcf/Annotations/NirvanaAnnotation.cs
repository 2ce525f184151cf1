using System.Globalization;
using System.Text;

using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>The <c>CSQT</c> of Nirvana and the Illumina annotation engine: number of the allele, gene, transcript, consequence.</summary>
internal sealed class NirvanaAnnotation : IInfoAnnotation
{
    public string Key => "CSQT";

    public static NirvanaAnnotation? Find(VcfHeader header) => header.InfoIds.Contains("CSQT") ? new NirvanaAnnotation() : null;

    public IEnumerable<TranscriptStatement> Of(VcfRecord record, int alternate)
    {
        if (!record.TryGetInfo("CSQT"u8, out ReadOnlySpan<byte> value)) return [];
        string number = (alternate + 1).ToString(CultureInfo.InvariantCulture);
        return
        [
            .. Encoding.UTF8.GetString(value).Split(',').Select(entry => entry.Split('|'))
                .Where(entry => entry.Length == 4 && entry[0] == number)
                .Select(entry => new TranscriptStatement(entry[1], entry[2], string.Empty, string.Empty, [.. entry[3].Split('&', StringSplitOptions.RemoveEmptyEntries)], string.Empty)),
        ];
    }
}
