using System.Text.RegularExpressions;

namespace LmsVariants.Formats.Tso500.SideFiles;

/// <summary>Makes JSON of text in which <c>NaN</c> and <c>Infinity</c> stand without quotes, which the software writes and JSON does not know.</summary>
internal static partial class BareNumbers
{
    /// <summary>The same text with each such token as a missing value of the same length, so that places in the file stay right.</summary>
    public static string Quoted(string json) => Token().Replace(json, found => found.Value switch
    {
        "NaN" => "\".\"",
        "-NaN" => "null",
        "Infinity" or "-Infinity" => "null".PadRight(found.Length),
        _ => found.Value,
    });

    // A string is matched first and left alone, whatever stands in it; one that is never closed ends with its line.
    [GeneratedRegex(@"""(\\.|[^""\\\r\n])*""?|-?NaN|-?Infinity", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Token();
}
