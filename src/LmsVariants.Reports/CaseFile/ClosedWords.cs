using System.Text.Json;

namespace LmsVariants.Reports.CaseFile;

/// <summary>Words of closed scales being read back.</summary>
internal static class ClosedWords
{
    /// <summary>The value whose word it is.</summary>
    /// <exception cref="JsonException">It is none of the words.</exception>
    public static T Read<T>(string word, string member, IEnumerable<T> all, Func<T, string> wordOf)
        where T : struct, Enum
    {
        foreach (T value in all)
        {
            if (wordOf(value) == word) return value;
        }
        throw new JsonException($"expected one of the words of {member}", path: member, lineNumber: null, bytePositionInLine: null);
    }
}
