using System.Globalization;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>The <c>CSQ</c> of Ensembl VEP: fields in the order that the header names, one entry for each allele and transcript.</summary>
internal sealed class VepAnnotation : IInfoAnnotation
{
    private static readonly string[] FrequencyFields =
        ["gnomADe_AF", "gnomADg_AF", "gnomAD_AF", "gnomAD_exomes_AF", "gnomAD_genomes_AF", "AF", "EUR_AF", "MAX_AF", "ExAC_AF"];

    private readonly Dictionary<string, int> _fields = new(StringComparer.Ordinal);
    private readonly byte[] _key;

    private VepAnnotation(string key, string format)
    {
        Key = key;
        _key = Encoding.ASCII.GetBytes(key);
        string[] names = format.Split('|', StringSplitOptions.TrimEntries);
        for (int i = 0; i < names.Length; i++) _fields.TryAdd(names[i], i);
    }

    public string Key { get; }

    public static VepAnnotation? Find(VcfHeader header)
    {
        const string Marker = "Format: ";
        foreach (VcfMetaLine line in header.Meta)
        {
            if (line is not { Key: "INFO", Id: "CSQ" or "vep" or "VEP" } || line.Attribute("Description") is not string description) continue;
            int at = description.IndexOf(Marker, StringComparison.Ordinal);
            if (at >= 0) return new VepAnnotation(line.Id!, description[(at + Marker.Length)..].TrimEnd('"', ' ', '.'));
        }
        return null;
    }

    public IEnumerable<TranscriptStatement> Of(VcfRecord record, int alternate)
    {
        foreach (string[] entry in EntriesOf(record, alternate))
        {
            if (Field(entry, "Feature_type") is not ("Transcript" or "")) continue;
            string coding = Field(entry, "HGVSc");
            int colon = coding.IndexOf(':', StringComparison.Ordinal);
            yield return new TranscriptStatement(
                Field(entry, "SYMBOL"),
                colon > 0 ? coding[..colon] : Field(entry, "Feature"),
                coding[(colon + 1)..],
                Field(entry, "HGVSp"),
                [.. Field(entry, "Consequence").Split('&', StringSplitOptions.RemoveEmptyEntries)],
                Field(entry, "EXON"))
            {
                Preference = Field(entry, "MANE_SELECT").Length > 0 ? 0 : Field(entry, "PICK") == "1" ? 1 : Field(entry, "CANONICAL") == "YES" ? 2 : int.MaxValue,
            };
        }
    }

    public IEnumerable<ReportedFrequency> FrequenciesOf(VcfRecord record, int alternate) =>
        from entry in EntriesOf(record, alternate).Take(1)
        from name in FrequencyFields
        let text = Field(entry, name)
        where decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && value is >= 0 and <= 1
        select new ReportedFrequency(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture), $"{Key} {name}");

    private IEnumerable<string[]> EntriesOf(VcfRecord record, int alternate)
    {
        if (!record.TryGetInfo(_key, out ReadOnlySpan<byte> value)) return [];
        string wanted = VepAllele.Of(record, alternate);
        string number = (alternate + 1).ToString(CultureInfo.InvariantCulture);
        return
        [
            .. Encoding.UTF8.GetString(value).Split(',').Select(entry => entry.Split('|')).Where(entry => _fields.ContainsKey("ALLELE_NUM")
                ? Field(entry, "ALLELE_NUM") == number
                : record.Alternates.Length == 1 || Field(entry, "Allele") == wanted),
        ];
    }

    private string Field(string[] entry, string name) =>
        _fields.TryGetValue(name, out int index) && index < entry.Length ? InfoText.Decode(entry[index]) : string.Empty;
}
