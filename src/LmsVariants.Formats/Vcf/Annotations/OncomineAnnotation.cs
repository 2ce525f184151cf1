using System.Text;
using System.Text.Json;

using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>The <c>FUNC</c> of Ion Reporter and Oncomine: a list of objects in single quotes.</summary>
internal sealed class OncomineAnnotation : IInfoAnnotation
{
    public string Key => "FUNC";

    /// <summary>The header of these files declares little, so that the key is looked for in every record.</summary>
    public static OncomineAnnotation? Find(VcfHeader header) => header.InfoIds.Count == 0 || header.InfoIds.Contains("FUNC") ? new OncomineAnnotation() : null;

    public IEnumerable<TranscriptStatement> Of(VcfRecord record, int alternate)
    {
        if (!record.TryGetInfo("FUNC"u8, out ReadOnlySpan<byte> value) || !value.StartsWith("[{'"u8)) return [];
        try
        {
            using JsonDocument objects = JsonDocument.Parse(Encoding.UTF8.GetString(value).Replace('\'', '"'));
            string[] wanted = [.. NamesOf(record, alternate)];
            return
            [
                .. objects.RootElement.EnumerateArray()
                    .Where(entry => entry.ValueKind == JsonValueKind.Object)
                    .Where(entry => record.Alternates.Length == 1 || Text(entry, "origAlt") is "" || wanted.Contains(Text(entry, "origAlt")))
                    .Select(entry => new TranscriptStatement(
                        Text(entry, "gene"),
                        Text(entry, "transcript"),
                        Text(entry, "coding"),
                        Text(entry, "protein"),
                        Text(entry, "function") is { Length: > 0 } function ? [ConsequenceTerm.Of(function)] : [],
                        Text(entry, "exon")) { Note = Text(entry, "function") }),
            ];
        }
        catch (JsonException)
        {
            // Names that cannot be read are not there; the alleles are, and everything is computed from them.
            return [];
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }

    // OALT is how the panel's own list writes an allele, OMAPALT which allele of ALT each of them is.
    private static IEnumerable<string> NamesOf(VcfRecord record, int alternate)
    {
        if (record.Alternates[alternate] is not BaseAllele allele) return [];
        string bases = allele.Bases.Bases;
        string[] own = Split(record, "OALT"u8);
        string[] mapped = Split(record, "OMAPALT"u8);
        return own.Length == mapped.Length && own.Length > 0 ? own.Where((_, i) => mapped[i] == bases) : [bases];
    }

    private static string[] Split(VcfRecord record, ReadOnlySpan<byte> key) => record.TryGetInfo(key, out ReadOnlySpan<byte> list) ? Encoding.UTF8.GetString(list).Split(',') : [];

    private static string Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;
}
