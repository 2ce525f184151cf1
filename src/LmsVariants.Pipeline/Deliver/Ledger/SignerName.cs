using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace LmsVariants.Pipeline.Deliver.Ledger;

/// <summary>The name under which a person signs, as reports, bundles and the ledger will show it.</summary>
public static class SignerName
{
    /// <summary>What a name must be, for messages.</summary>
    public const string Expected = "a name of 2 to 100 characters, two of them letters at least, and no control characters";

    private const int Shortest = 2;
    private const int Longest = 100;

    /// <summary>Reads a name: without white space around it, in one way of writing its letters.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The name.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(string? text, [NotNullWhen(true)] out string? name)
    {
        name = null;
        // What is no character cannot be composed: it is refused before.
        if (text?.Trim() is not string trimmed || trimmed.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || !IsSeen(rune))) return false;
        Rune[] runes = [.. trimmed.Normalize(NormalizationForm.FormC).EnumerateRunes()];
        if (runes.Length is < Shortest or > Longest || runes.Count(Rune.IsLetter) < Shortest || !runes.All(IsSeen)) return false;
        name = string.Concat(runes);
        return true;
    }

    // Characters that nobody sees can make one name look like another.
    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
