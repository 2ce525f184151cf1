using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Pipeline.Deliver.Archive;

/// <summary>A protein change as people type it: <c>q371*</c> is <c>gln371ter</c>. It need not be whole: <c>q371</c> is <c>gln371</c>.</summary>
internal static partial class ProteinWord
{
    /// <summary>The word in three letters; null where it is no protein change.</summary>
    public static string? InThreeLetters(string word)
    {
        string[] ends = word.Split('_');
        for (int i = 0; i < ends.Length; i++)
        {
            if (Place().Match(ends[i]) is not { Success: true } place || Residue(place.Groups["from"].Value) is not string from) return null;
            ends[i] = $"{from}{place.Groups["at"].Value}{To(place.Groups["to"].Value)}";
        }
        return string.Join('_', ends);
    }

    /// <summary>The name of a frameshift without the first new residue, as many write it: <c>lys123asnfster12</c> is <c>lys123fster12</c>; null for any other word.</summary>
    public static string? ShortFrameshift(string word) => Frameshift().Match(word) is { Success: true } shift ? $"{shift.Groups["place"].Value}{shift.Groups["shift"].Value}" : null;

    private static string To(string text)
    {
        string to = StopOfFrameshift().Replace(text, "fster");
        if (OneResidue().Match(to) is { Success: true } one && Residue(one.Groups["residue"].Value) is string residue) return residue + one.Groups["rest"].Value;
        return Inserted().Match(to) is { Success: true } inserted ? inserted.Groups["edit"].Value + string.Concat(inserted.Groups["residues"].Value.Select(letter => Residue(letter.ToString()))) : to;
    }

    // X was the stop before it was any residue, and in clinics it still is.
    private static string? Residue(string letters) => letters switch
    {
        "*" or "x" => Lower(AminoAcid.Ter),
        _ when AminoAcid.TryReadStart(letters.Length == 1 ? letters.ToUpperInvariant() : Capital(letters), out AminoAcid residue, out int length) && length == letters.Length => Lower(residue),
        _ => null,
    };

    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "The archive is in lower case.")]
    private static string Lower(AminoAcid residue) => residue.ThreeLetter.ToLowerInvariant();

    private static string Capital(string letters) => char.ToUpperInvariant(letters[0]) + letters[1..];

    [GeneratedRegex("^(?<from>[a-z]{3}|[a-z*])(?<at>[0-9]+)(?<to>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();

    [GeneratedRegex("^(?<residue>[a-z*])(?<rest>|fs.*|ext.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneResidue();

    [GeneratedRegex("^(?<edit>ins|delins)(?<residues>[a-ik-z*]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Inserted();

    [GeneratedRegex(@"fs(\*|x)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StopOfFrameshift();

    [GeneratedRegex("^(?<place>[a-z]{3}[0-9]+)[a-z]{3}(?<shift>fs.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Frameshift();
}
