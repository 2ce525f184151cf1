using System.Globalization;
using System.Text.RegularExpressions;

namespace LmsVariants.Truth.Names;

/// <summary>Whether two c. names that are written differently make the same coding sequence.</summary>
internal static partial class CodingAgreement
{
    public const string SameSequence = "the same coding sequence, placed or named otherwise (not shifted 3', ins for dup, shared bases)";

    /// <summary>Whether both lie in the coding sequence and change it alike; false where that cannot be told.</summary>
    public static bool MakesTheSame(string theirs, string ours, string? codingSequence) =>
        codingSequence is not null && Apply(theirs, codingSequence) is string one && Apply(ours, codingSequence) == one;

    /// <summary>The codon in which a name starts, from 1; null outside the coding sequence.</summary>
    public static int? FirstCodon(string name) =>
        Edit().Match(name) is { Success: true } match ? (Number(match, "first") + 2) / 3 : null;

    private static string? Apply(string name, string cds)
    {
        Match match = Edit().Match(PlainName.Coding(name));
        if (!match.Success) return null;
        int first = Number(match, "first");
        int last = match.Groups["last"].Success ? Number(match, "last") : first;
        if (first < 1 || last > cds.Length || last < first) return null;
        string to = match.Groups["to"].Value;
        return match.Groups["edit"].Value switch
        {
            "del" => cds[..(first - 1)] + cds[last..],
            "delins" => cds[..(first - 1)] + to + cds[last..],
            "dup" => cds.Insert(last, cds[(first - 1)..last]),
            "ins" when last == first + 1 => cds.Insert(first, to),
            _ => match.Groups["from"].Success ? cds[..(first - 1)] + to + cds[first..] : null,
        };
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^c\.(?<first>\d{1,7})(_(?<last>\d{1,7}))?((?<from>[ACGT])>(?<to>[ACGT])|(?<edit>delins|ins)(?<to>[ACGT]+)|(?<edit>del|dup))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Edit();
}
