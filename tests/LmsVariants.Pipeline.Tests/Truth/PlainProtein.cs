using System.Text.RegularExpressions;

namespace LmsVariants.Pipeline.Tests.Truth;

/// <summary>A p. name in one letter and without parentheses, written here without the product's own reader.</summary>
internal static partial class PlainProtein
{
    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["Ala"] = "A", ["Arg"] = "R", ["Asn"] = "N", ["Asp"] = "D", ["Cys"] = "C", ["Gln"] = "Q", ["Glu"] = "E",
        ["Gly"] = "G", ["His"] = "H", ["Ile"] = "I", ["Leu"] = "L", ["Lys"] = "K", ["Met"] = "M", ["Phe"] = "F",
        ["Pro"] = "P", ["Ser"] = "S", ["Thr"] = "T", ["Trp"] = "W", ["Tyr"] = "Y", ["Val"] = "V", ["Ter"] = "*",
    };

    public static string Of(string name)
    {
        string plain = name.Replace("(", string.Empty, StringComparison.Ordinal).Replace(")", string.Empty, StringComparison.Ordinal);
        return ThreeLetters().Replace(plain, match => Letters.GetValueOrDefault(match.Value, match.Value));
    }

    [GeneratedRegex("[A-Z][a-z]{2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThreeLetters();
}
