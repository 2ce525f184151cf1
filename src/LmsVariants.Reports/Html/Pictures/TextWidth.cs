using System.Text;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>How wide a text is, near enough to keep labels apart: the advance widths of Helvetica, to which the fonts of the page are alike.</summary>
internal static class TextWidth
{
    // Thousandths of the font size, from the space to the tilde.
    private static readonly short[] Advances =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    // Bold letters and other fonts are a little wider.
    private const double Allowance = 1.08;

    public static double Of(string text, double size) => text.EnumerateRunes().Sum(Advance) / 1000 * size * Allowance;

    /// <summary>The text, or as much of its beginning as fits, with an ellipsis.</summary>
    public static string Fitted(string text, double size, double width)
    {
        if (Of(text, size) <= width) return text;
        StringBuilder kept = new();
        double rest = width - Of("…", size);
        foreach (Rune rune in text.EnumerateRunes())
        {
            rest -= Advance(rune) / 1000 * size * Allowance;
            if (rest < 0) break;
            kept.Append(rune);
        }
        return $"{kept.ToString().TrimEnd()}…";
    }

    private static double Advance(Rune rune) => rune.Value switch
    {
        >= ' ' and <= '~' => Advances[rune.Value - ' '],
        < 0x2E80 => 780,
        _ => 1030,
    };
}
