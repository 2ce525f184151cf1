using System.Text;

namespace LmsVariants.Pipeline.Deliver;

/// <summary>Text from files and from people in one way of writing its letters.</summary>
internal static class Letters
{
    /// <summary>The text in composed letters; what is no character is a blank.</summary>
    /// <remarks>Composing refuses a whole text for one such code, and files may hold any.</remarks>
    public static string Of(string text)
    {
        StringBuilder letters = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes()) letters.Append(IsNone(rune) ? new Rune(' ') : rune);
        return letters.ToString().Normalize(NormalizationForm.FormC);
    }

    // Half a pair of codes is read as the replacement character; the others Unicode has set aside, two at the end of each plane among them.
    private static bool IsNone(Rune rune) => rune == Rune.ReplacementChar || (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;
}
