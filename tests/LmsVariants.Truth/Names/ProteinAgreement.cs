using System.Globalization;
using System.Text.RegularExpressions;

namespace LmsVariants.Truth.Names;

/// <summary>Whether two p. names say the same, and by which of the spellings that third parties allow themselves.</summary>
internal static partial class ProteinAgreement
{
    public const string Exact = "exact";
    public const string ShortFrameshift = "a frameshift without its new residue or its stop";
    public const string RepeatedResidue = "an unchanged residue written twice";
    public const string WholeUnchanged = "= alone for an unchanged residue";
    public const string StartAsMissense = "a lost start written as a substitution";
    public const string StopAsMissense = "a lost stop written as a substitution";

    public const string ImmediateStop = "an immediate stop written as a frameshift";
    public const string FirstCodonTouched = "a frameshift counted from the first codon touched, not from the first residue that changes";

    /// <summary>The rule by which the names agree; null where they do not. Both as <see cref="PlainName.Protein"/> gives them.</summary>
    /// <param name="theirs">Their name.</param>
    /// <param name="ours">Our name.</param>
    /// <param name="theirCodon">The codon in which their c. name starts; null where it has none.</param>
    public static string? Rule(string theirs, string ours, int? theirCodon = null)
    {
        if (theirs == ours) return Exact;
        Match frameshift = Frameshift().Match(ours);
        if (frameshift.Success)
        {
            string residue = frameshift.Groups["residue"].Value;
            if (theirs == residue + "fs" || theirs == residue + frameshift.Groups["to"].Value + "fs") return ShortFrameshift;
        }
        // The residues between their place and ours are unchanged, else ours would be theirs.
        if (ShortForm().Match(theirs) is { Success: true } form && Place().Match(ours) is { Success: true } place
            && Number(form) == theirCodon && Number(place) >= theirCodon && (frameshift.Success || ours.EndsWith('*')))
        {
            return Number(place) == theirCodon ? ours.EndsWith('*') ? ImmediateStop : null : FirstCodonTouched;
        }
        if (ours.EndsWith('=') && ours.Length > 3)
        {
            if (theirs == ours[..^1] + ours[2]) return RepeatedResidue;
            if (theirs == "p.=") return WholeUnchanged;
        }
        if (theirs.EndsWith('=') && ours == "p.=") return WholeUnchanged;
        if (ours == "p.M1?" && StartSubstitution().IsMatch(theirs)) return StartAsMissense;
        int extension = ours.IndexOf("ext", StringComparison.Ordinal);
        return extension > 0 && theirs == ours[..extension] ? StopAsMissense : null;
    }

    private static int Number(Match match) => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^p\.[A-Z*](?<number>\d{1,6})fs$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShortForm();

    [GeneratedRegex(@"^p\.[A-Z*](?<number>\d{1,6})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?<residue>p\.[A-Z*]\d+)(?<to>[A-Z*]?)fs", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Frameshift();

    [GeneratedRegex(@"^p\.M1[A-Z]$", RegexOptions.None, 1000)]
    private static partial Regex StartSubstitution();
}
