using System.Globalization;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tables;

/// <summary>Reading of single cells. A missing value is null, never zero.</summary>
public static class Field
{
    /// <summary>Whether the text stands for a missing value: empty, <c>NA</c>, <c>N/A</c>, <c>NaN</c>, <c>.</c> or an em dash.</summary>
    public static bool IsMissing(string text) => text is "" or "NA" or "N/A" or "NaN" or "." or "\u2014";

    /// <summary>The text; null where it stands for a missing value.</summary>
    public static string? OrNull(string text) => IsMissing(text) ? null : text;

    /// <summary>The text; empty where it stands for a missing value.</summary>
    public static string OrEmpty(string text) => IsMissing(text) ? string.Empty : text;

    /// <summary>A decimal number of at least 0 with a decimal point; null where missing.</summary>
    /// <exception cref="InputFormatException">The cell holds something else.</exception>
    public static decimal? Decimal(TableRow row, int index, string field)
    {
        string text = row[index];
        if (IsMissing(text)) return null;
        if (!TryDecimal(text, out decimal value)) throw row.Refuse(index, InputCodes.NotANumber, field, "a number with a decimal point");
        return value >= 0 ? value : throw row.Refuse(index, InputCodes.NotANumber, field, "a number of at least 0");
    }

    /// <summary>A decimal number from 0 to 1; null where missing.</summary>
    /// <exception cref="InputFormatException">The cell holds something else.</exception>
    public static decimal? Fraction(TableRow row, int index, string field) =>
        Decimal(row, index, field) is not decimal value ? null
            : value <= 1 ? value
            : throw row.Refuse(index, InputCodes.NotANumber, field, "a fraction from 0 to 1");

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>; null where missing.</summary>
    /// <exception cref="InputFormatException">The cell holds something else.</exception>
    public static int? Integer(TableRow row, int index, string field, int least = 0, int most = int.MaxValue)
    {
        string text = row[index];
        if (IsMissing(text)) return null;
        return TryInteger(text, out int value) && value >= least && value <= most
            ? value
            : throw row.Refuse(index, InputCodes.NotANumber, field, most == int.MaxValue
                ? string.Create(CultureInfo.InvariantCulture, $"an integer of at least {least}")
                : string.Create(CultureInfo.InvariantCulture, $"an integer from {least} to {most}"));
    }

    /// <summary>Reads a number with a decimal point.</summary>
    internal static bool TryDecimal(string text, out decimal value)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads digits and nothing else.</summary>
    internal static bool TryInteger(string text, out int value) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
}
