using System.Text;

namespace LmsVariants.Web.Pages;

/// <summary>Values of the closed sets of the knowledge base in words, as it is written in English.</summary>
internal static class AssertionWords
{
    /// <summary>The word: <c>DoesNotSupport</c> is "does not support", <c>Phase2</c> is "phase 2".</summary>
    public static string Of<T>(T value)
        where T : struct, Enum
    {
        StringBuilder words = new();
        foreach (char letter in value.ToString())
        {
            if ((char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter)) && words.Length > 0) words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}
