using System.Text;

namespace LmsVariants.KnowledgeBase.Lint;

/// <summary>How the values of an enumeration are written in the files: lower case, words joined by hyphens.</summary>
internal static class Words<T> where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByWord =
        Enum.GetValues<T>().ToDictionary(value => WordOf(value.ToString()), StringComparer.Ordinal);

    /// <summary>The value that <paramref name="written"/> names; null, with a problem, where it names none.</summary>
    public static T? Read(Written written, ProblemLog problems)
    {
        if (ByWord.TryGetValue(written.Text, out T value)) return value;
        if (written.Text.Length > 0) problems.Add(KnowledgeProblemCodes.NotInSet, written, "one of " + string.Join(' ', ByWord.Keys.Order(StringComparer.Ordinal)));
        return null;
    }

    private static string WordOf(string name)
    {
        StringBuilder word = new();
        foreach (char letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && word.Length > 0) word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }
        return word.ToString();
    }
}
