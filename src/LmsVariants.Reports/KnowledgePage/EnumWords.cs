using System.Text;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>A value of a closed set in words: <c>TumourSuppressor</c> is "tumour suppressor", <c>Phase2</c> is "phase 2".</summary>
internal static class EnumWords
{
    public static string Of<T>(T value) where T : struct, Enum
    {
        StringBuilder words = new();
        foreach (char letter in value.ToString())
        {
            bool starts = char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter);
            if (starts && words.Length > 0 && !char.IsAsciiDigit(words[^1])) words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}
