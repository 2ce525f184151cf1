using System.Globalization;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>Lengths in a picture: one decimal is finer than any printer draws, and keeps the page small.</summary>
internal static class Px
{
    public static string Of(double length)
    {
        string text = length.ToString("0.#", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }
}
