using System.Globalization;
using System.Text.RegularExpressions;

using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Truth.Csq;

/// <summary>Compares bcftools' change of residues (<c>2S&gt;2R</c>, <c>25EPP*&gt;25GAS*</c>, <c>9G</c>) with ours by what each makes of the protein.</summary>
internal static partial class AminoChange
{
    /// <summary>Whether both make the same protein; null where it cannot be told (theirs shortened by <c>..</c>, ours unknown).</summary>
    public static bool? Agrees(string theirs, string protein, ProteinChange? ours)
    {
        Match match = Written().Match(theirs);
        if (!match.Success) return null;
        int first = int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
        string from = match.Groups["from"].Value;
        string to = match.Groups["to"].Success ? match.Groups["to"].Value : from;
        int common = from.AsSpan().CommonPrefixLength(to);
        switch (ours)
        {
            case ProteinFrameshift shift:
                int stop = to.IndexOf('*', common);
                return shift.Position == first + common && common < to.Length
                    && (shift.To is null || shift.To == AminoAcid.Of(to[common]))
                    && (shift.StopAfter is null || stop < 0 || shift.StopAfter == stop - common + 1);
            case ProteinExtension extension:
                return common < to.Length && extension.Position == first + common && extension.To == AminoAcid.Of(to[common]);
        }
        string? mine = ours is null ? null : Apply(protein, ours);
        if (mine is null) return null;
        if (first < 1 || first - 1 + from.Length > protein.Length) return null;
        return UpToStop(protein[..(first - 1)] + to + protein[(first - 1 + from.Length)..]) == UpToStop(mine);
    }

    private static string? Apply(string protein, ProteinChange change) => change switch
    {
        ProteinUnchanged or ProteinRangeUnchanged => protein,
        ProteinSubstitution s => Replace(protein, s.Position, s.Position, s.To.OneLetter.ToString()),
        ProteinDeletion d => Replace(protein, d.Residues.FirstPosition, d.Residues.LastPosition, string.Empty),
        ProteinDuplication d when d.Residues.LastPosition <= protein.Length =>
            protein.Insert(d.Residues.LastPosition, protein[(d.Residues.FirstPosition - 1)..d.Residues.LastPosition]),
        ProteinInsertion i => protein.Length < i.Neighbours.FirstPosition ? null : protein.Insert(i.Neighbours.FirstPosition, i.Inserted),
        ProteinDeletionInsertion d => Replace(protein, d.Residues.FirstPosition, d.Residues.LastPosition, d.Inserted),
        _ => null,
    };

    private static string? Replace(string protein, int first, int last, string by) =>
        last > protein.Length ? null : protein[..(first - 1)] + by + protein[last..];

    private static string UpToStop(string protein)
    {
        int stop = protein.IndexOf('*', StringComparison.Ordinal);
        return stop < 0 ? protein : protein[..(stop + 1)];
    }

    [GeneratedRegex(@"^(?<first>\d+)(?<from>[A-Z*]+)(>\d+(?<to>[A-Z*]+))?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
