using System.Globalization;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Vcf.Evidence;
using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>The <c>CSQ</c> of Ensembl VEP: fields in the order that the header names, one entry for each allele and transcript.</summary>
internal sealed class VepAnnotation : IInfoAnnotation
{
    private static readonly string[] FrequencyFields =
        ["gnomADe_AF", "gnomADg_AF", "gnomAD_AF", "gnomAD_exomes_AF", "gnomAD_genomes_AF", "AF", "AFR_AF", "AMR_AF", "EAS_AF", "EUR_AF", "SAS_AF", "MAX_AF", "ExAC_AF"];

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
                Preference = IsManeSelect(entry) ? 0 : Field(entry, "PICK") == "1" ? 1 : Field(entry, "CANONICAL") == "YES" ? 2 : int.MaxValue,
            };
        }
    }

    public IEnumerable<ReportedFrequency> FrequenciesOf(VcfRecord record, int alternate) =>
        from entry in EntriesOf(record, alternate).Take(1)
        from name in FrequencyFields
        from text in Field(entry, name).Split('&') // one for each known variant at the place
        let value = Numbers.Fraction(text)
        where value is not null
        select new ReportedFrequency(value.Value, $"{Key} {name}");

    // The release before 104 wrote the RefSeq twin under MANE; since then MANE names the kind.
    private bool IsManeSelect(string[] entry) => Field(entry, "MANE_SELECT").Length > 0 || Field(entry, "MANE") is { Length: > 0 } and not "MANE_Plus_Clinical";

    private string[][] EntriesOf(VcfRecord record, int alternate)
    {
        if (!record.TryGetInfo(_key, out ReadOnlySpan<byte> value)) return [];
        string[][] entries = [.. Encoding.UTF8.GetString(value).Split(',').Select(entry => entry.Split('|'))];
        string[] names = [.. VepAllele.NamesOf(record, alternate)];
        // The number is of the record that was annotated, which may have been split since: it stands where it can, and not against the name.
        if (record.Alternates.Length > 1 && entries.All(entry => NumberOf(entry) is int number && number <= record.Alternates.Length))
        {
            string[][] numbered = [.. entries.Where(entry => NumberOf(entry) == alternate + 1)];
            if (numbered.All(entry => names.Contains(Field(entry, "Allele"), StringComparer.OrdinalIgnoreCase))) return numbered;
        }
        return AlleleOfEntry.Choose(entries, entry => Field(entry, "Allele"), record, names);
    }

    private int? NumberOf(string[] entry) => int.TryParse(Field(entry, "ALLELE_NUM"), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private string Field(string[] entry, string name) =>
        _fields.TryGetValue(name, out int index) && index < entry.Length ? InfoText.Decode(entry[index]) : string.Empty;
}
