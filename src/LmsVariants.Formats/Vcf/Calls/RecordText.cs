using System.Globalization;
using System.Text;

using LmsVariants.Formats.Vcf.Annotations;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>Single values of a record as text and numbers; null where missing.</summary>
internal static class RecordText
{
    public static string? Info(this VcfRecord record, ReadOnlySpan<byte> key) =>
        record.TryGetInfo(key, out ReadOnlySpan<byte> value) && value is not ([] or [(byte)'.']) ? InfoText.Decode(Encoding.UTF8.GetString(value)) : null;

    public static bool HasInfo(this VcfRecord record, ReadOnlySpan<byte> key) => record.TryGetInfo(key, out _);

    public static int? InfoInteger(this VcfRecord record, ReadOnlySpan<byte> key) =>
        int.TryParse(record.Info(key), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    public static decimal? InfoNumber(this VcfRecord record, ReadOnlySpan<byte> key) =>
        decimal.TryParse(record.Info(key), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && value >= 0 ? value : null;

    public static string? Call(this VcfRecord record, int? sample, ReadOnlySpan<byte> key) =>
        sample is int index && record.TryGetFormat(index, key, out ReadOnlySpan<byte> value) && value is not ([] or [(byte)'.']) ? Encoding.UTF8.GetString(value) : null;

    public static decimal? CallNumber(this VcfRecord record, int? sample, ReadOnlySpan<byte> key) =>
        decimal.TryParse(record.Call(sample, key), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && value >= 0 ? value : null;

    public static int? CallInteger(this VcfRecord record, int? sample, ReadOnlySpan<byte> key) =>
        int.TryParse(record.Call(sample, key), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;

    /// <summary>The last base that the record speaks of: END, else the end of REF.</summary>
    public static int End(this VcfRecord record) => record.InfoInteger("END"u8) is int end && end >= record.Pos ? end : record.Pos + record.Reference.Length - 1;
}
