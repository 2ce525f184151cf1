using System.Text.RegularExpressions;

namespace LmsVariants.Truth.Names;

/// <summary>Names with everything taken off that may be written or left out, without the product's own readers.</summary>
internal static partial class PlainName
{
    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["Ala"] = "A", ["Arg"] = "R", ["Asn"] = "N", ["Asp"] = "D", ["Cys"] = "C", ["Gln"] = "Q", ["Glu"] = "E",
        ["Gly"] = "G", ["His"] = "H", ["Ile"] = "I", ["Leu"] = "L", ["Lys"] = "K", ["Met"] = "M", ["Phe"] = "F",
        ["Pro"] = "P", ["Ser"] = "S", ["Thr"] = "T", ["Trp"] = "W", ["Tyr"] = "Y", ["Val"] = "V", ["Ter"] = "*",
        ["Sec"] = "U", ["Xaa"] = "X",
    };

    /// <summary>A c. name without its transcript and without the bases that <c>delT</c>, <c>dupA</c> and <c>delTinsA</c> repeat.</summary>
    public static string Coding(string name)
    {
        string change = name[(name.LastIndexOf(':') + 1)..];
        return RepeatedBases().Replace(change, "${edit}");
    }

    /// <summary>A p. name in one letter, without parentheses; the old <c>X</c> for a stop is <c>*</c>, <c>%3D</c> is <c>=</c>.</summary>
    public static string Protein(string name)
    {
        string change = name[(name.LastIndexOf(':') + 1)..].Replace("%3D", "=", StringComparison.Ordinal);
        change = change.Replace("(", string.Empty, StringComparison.Ordinal).Replace(")", string.Empty, StringComparison.Ordinal);
        change = ThreeLetters().Replace(change, match => Letters.GetValueOrDefault(match.Value, match.Value));
        return OldStop().Replace(change, "*");
    }

    [GeneratedRegex("(?<edit>del|dup|inv)([ACGTN]+|[0-9]+)(?=ins|$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RepeatedBases();

    [GeneratedRegex("[A-Z][a-z]{2}", RegexOptions.None, 1000)]
    private static partial Regex ThreeLetters();

    [GeneratedRegex(@"(?<=\d|fs|ext)X(?=\d*$)", RegexOptions.None, 1000)]
    private static partial Regex OldStop();
}
