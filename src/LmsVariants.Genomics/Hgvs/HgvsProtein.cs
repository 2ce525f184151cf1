using System.Diagnostics.CodeAnalysis;
using System.Globalization;

using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>A change named on a protein, such as <c>NP_000537.3:p.(Arg248Gln)</c>.</summary>
/// <param name="Protein">The protein's accession; null where the name came without one.</param>
/// <param name="Change">What happens to it.</param>
/// <remarks>
/// Read are substitutions, unchanged residues, frameshifts and a lost start, in one or three letters, with or without
/// parentheses, <c>*</c>, <c>X</c> or <c>Ter</c> for the stop. Other descriptions are refused, never half read.
/// </remarks>
public sealed record HgvsProtein(Accession? Protein, ProteinChange Change)
{
    /// <summary>Reads a name; where it cannot, <paramref name="problem"/> says at which character.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out HgvsProtein? name, out ParseProblem problem)
    {
        name = null;
        Accession? protein = null;
        int at = 0;
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon >= 0)
        {
            if (!Accession.TryParse(text.AsSpan(0, colon), out Accession accession)) return Refuse(0, "a protein accession such as NP_000537.3", out problem);
            protein = accession;
            at = colon + 1;
        }
        if (!text.AsSpan(at).StartsWith("p.", StringComparison.Ordinal)) return Refuse(at, "p.", out problem);
        at += 2;
        int end = text.Length;
        if (at < end && text[at] == '(')
        {
            if (text[end - 1] != ')') return Refuse(end, ")", out problem);
            at++;
            end--;
        }
        ReadOnlySpan<char> description = text.AsSpan(at, end - at);
        if (description is "?")
        {
            name = new HgvsProtein(protein, new ProteinUnknown());
            problem = default;
            return true;
        }
        if (ReadChange(description, out int stopped, out string expected) is not ProteinChange change) return Refuse(at + stopped, expected, out problem);
        name = new HgvsProtein(protein, change);
        problem = default;
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Protein is Accession protein ? $"{protein}:{Change}" : Change.ToString();

    private static ProteinChange? ReadChange(ReadOnlySpan<char> text, out int at, out string expected)
    {
        at = 0;
        expected = "an amino acid";
        if (!AminoAcid.TryReadStart(text, out AminoAcid from, out int length)) return null;
        at = length;
        int digits = 0;
        while (at + digits < text.Length && char.IsAsciiDigit(text[at + digits])) digits++;
        expected = "the number of the residue";
        if (!int.TryParse(text.Slice(at, digits), NumberStyles.None, CultureInfo.InvariantCulture, out int position) || position < 1) return null;
        at += digits;
        ReadOnlySpan<char> rest = text[at..];
        if (rest is "=") return new ProteinUnchanged(from, position);
        if (rest is "?" && from == AminoAcid.Met && position == 1) return new ProteinStartLoss();
        if (rest.StartsWith("fs", StringComparison.Ordinal)) return ReadFrameshift(from, position, null, rest[2..], ref at, out expected);
        expected = "=, fs or the new amino acid";
        if (!AminoAcid.TryReadStart(rest, out AminoAcid to, out int taken)) return null;
        at += taken;
        if (rest.Length == taken)
        {
            // Old names repeat the residue that stays (R213R); the specification now writes = for it.
            to = ReadStop(to, taken);
            return to == from ? new ProteinUnchanged(from, position) : new ProteinSubstitution(from, position, to);
        }
        ReadOnlySpan<char> behind = rest[taken..];
        if (behind.StartsWith("fs", StringComparison.Ordinal)) return ReadFrameshift(from, position, to, behind[2..], ref at, out expected);
        expected = "the end of the name";
        return null;
    }

    // X was the stop in names before 2016; as a residue it never stands in a called variant.
    private static AminoAcid ReadStop(AminoAcid to, int letters) => letters == 1 && to.OneLetter == 'X' ? AminoAcid.Ter : to;

    private static ProteinFrameshift? ReadFrameshift(
        AminoAcid from, int position, AminoAcid? to, ReadOnlySpan<char> rest, ref int at, out string expected)
    {
        at += 2;
        expected = "Ter or * with the place of the new stop";
        if (rest.IsEmpty) return new ProteinFrameshift(from, position, to, null);
        int mark = rest.StartsWith("Ter", StringComparison.Ordinal) ? 3 : rest[0] is '*' or 'X' ? 1 : 0;
        if (mark == 0) return null;
        at += mark;
        if (rest[mark..] is "?") return new ProteinFrameshift(from, position, to, null);
        return int.TryParse(rest[mark..], NumberStyles.None, CultureInfo.InvariantCulture, out int stop) && stop > 0
            ? new ProteinFrameshift(from, position, to, stop)
            : null;
    }

    private static bool Refuse(int at, string expected, out ParseProblem problem)
    {
        problem = new ParseProblem(HgvsProblemCodes.NotAProteinName, at, expected);
        return false;
    }
}
