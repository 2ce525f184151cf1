using System.Globalization;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.Tso500.SideFiles;

/// <summary>Numbers of the files beside the combined output, read from text. Missing is null, never zero.</summary>
internal static class NumberText
{
    private const NumberStyles Decimals = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>A number of any sign; null where missing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="refuse">Makes the refusal from what was expected.</param>
    public static decimal? Number(string text, Func<string, InputFormatException> refuse) =>
        Field.IsMissing(text) ? null
        : decimal.TryParse(text, Decimals, CultureInfo.InvariantCulture, out decimal value) ? value
        : throw refuse("a number with a decimal point");

    /// <summary>A number of at least 0; null where missing.</summary>
    public static decimal? Decimal(string text, Func<string, InputFormatException> refuse) =>
        Number(text, refuse) is not decimal value ? null : value >= 0 ? value : throw refuse("a number of at least 0");

    /// <summary>A number from 0 to <paramref name="most"/>; null where missing.</summary>
    public static decimal? UpTo(int most, string text, Func<string, InputFormatException> refuse) =>
        Decimal(text, refuse) is not decimal value ? null
        : value <= most ? value
        : throw refuse(string.Create(CultureInfo.InvariantCulture, $"a number from 0 to {most}"));

    /// <summary>A whole number of at least <paramref name="least"/>; null where missing.</summary>
    public static int? Integer(string text, Func<string, InputFormatException> refuse, int least = 0, int most = int.MaxValue)
    {
        if (Field.IsMissing(text)) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most
            ? value
            : throw refuse(most == int.MaxValue
                ? string.Create(CultureInfo.InvariantCulture, $"an integer of at least {least}")
                : string.Create(CultureInfo.InvariantCulture, $"an integer from {least} to {most}"));
    }
}
