using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

using LmsVariants.Conformance.Definitions;

namespace LmsVariants.Conformance.Instances;

/// <summary>The forms of primitive values, as the regular expressions of their definitions say.</summary>
internal static class PrimitiveForm
{
    private static readonly ConcurrentDictionary<string, Regex> Forms = new(StringComparer.Ordinal);

    /// <summary>The expression that the whole text must match. It cannot backtrack, so a long value costs no more than its length.</summary>
    public static Regex Of(DefinitionSet definitions, string type) => Forms.GetOrAdd(type, name =>
    {
        string form = definitions.Type(name)?.Root.Child("value")?.Regex ?? @"[\s\S]*";
        return new Regex($@"\A(?:{form})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    });

    /// <summary>Whether the text is a date in form, but no day of the calendar, such as 31 February.</summary>
    public static bool ImpossibleDate(string type, string text) =>
        type is "date" or "dateTime" or "instant" && text.Length >= 10
        && !DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
