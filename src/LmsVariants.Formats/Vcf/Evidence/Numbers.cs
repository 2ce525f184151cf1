using System.Buffers.Text;
using System.Globalization;

namespace LmsVariants.Formats.Vcf.Evidence;

/// <summary>Numbers of a VCF's lists. What is no number is missing: a count is never guessed.</summary>
internal static class Numbers
{
    public static int? Integer(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int value, out int used) && used == text.Length && value >= 0 ? value : null;

    public static int? IntegerAt(ReadOnlySpan<byte> list, int index) => Integer(At(list, index));

    /// <summary>A number from 0 to 1.</summary>
    public static decimal? FractionAt(ReadOnlySpan<byte> list, int index)
    {
        ReadOnlySpan<byte> text = At(list, index);
        return Utf8Parser.TryParse(text, out decimal value, out int used) && used == text.Length && value is >= 0 and <= 1 ? value
            : Utf8Parser.TryParse(text, out double small, out used, 'e') && used == text.Length && small is >= 0 and <= 1 ? (decimal)small
            : null;
    }

    public static double? RealAt(ReadOnlySpan<byte> list, int index)
    {
        ReadOnlySpan<byte> text = At(list, index);
        return Utf8Parser.TryParse(text, out double value, out int used) && used == text.Length && double.IsFinite(value) ? value : null;
    }

    /// <summary>A number from 0 to 1 in text.</summary>
    public static decimal? Fraction(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && value is >= 0 and <= 1 ? value : null;

    /// <summary>A percentage such as <c>12.5%</c> as a fraction.</summary>
    public static decimal? PercentAt(ReadOnlySpan<byte> list, int index)
    {
        ReadOnlySpan<byte> text = At(list, index);
        if (text.IsEmpty || text[^1] != '%') return null;
        text = text[..^1];
        return Utf8Parser.TryParse(text, out decimal value, out int used) && used == text.Length && value is >= 0 and <= 100 ? value / 100 : null;
    }

    /// <summary>The share of a part in a whole, to five places; null where either is missing or the whole is nothing.</summary>
    public static decimal? Share(int? part, long? whole) => part is int seen && whole is long all && all > 0 && seen <= all ? Math.Round(decimal.Divide(seen, all), 5) : null;

    public static ReadOnlySpan<byte> At(ReadOnlySpan<byte> list, int index)
    {
        foreach (Range part in list.Split((byte)','))
        {
            if (index-- == 0) return list[part];
        }
        return default;
    }

    /// <summary>How many values a list has; 0 where it is missing.</summary>
    public static int Count(ReadOnlySpan<byte> list) => list.IsEmpty ? 0 : list.Count((byte)',') + 1;
}
