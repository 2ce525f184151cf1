using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Genomics.Sequences;

/// <summary>A residue of a protein, or the end of one, by the IUPAC letters that HGVS uses.</summary>
public readonly record struct AminoAcid
{
    private const string OneLetterCodes = "ARNDCQEGHILKMFPSTWYVUOX*BZ";
    private static readonly string[] ThreeLetterCodes =
    [
        "Ala", "Arg", "Asn", "Asp", "Cys", "Gln", "Glu", "Gly", "His", "Ile", "Leu", "Lys",
        "Met", "Phe", "Pro", "Ser", "Thr", "Trp", "Tyr", "Val", "Sec", "Pyl", "Xaa", "Ter", "Asx", "Glx",
    ];

    // Where each letter of ASCII stands among the codes, counted from 1; 0 for one that is no residue.
    private static readonly byte[] s_ordinals = Ordinals();

    private readonly byte _ordinal;

    private AminoAcid(int index) => _ordinal = (byte)(index + 1);

    /// <summary>Gets the end of translation, which HGVS writes <c>Ter</c> or <c>*</c>.</summary>
    public static AminoAcid Ter { get; } = Of('*');

    /// <summary>Gets methionine, with which translation starts.</summary>
    public static AminoAcid Met { get; } = Of('M');

    /// <summary>Gets the one-letter code.</summary>
    public char OneLetter => OneLetterCodes[Index];

    /// <summary>Gets the three-letter code.</summary>
    public string ThreeLetter => ThreeLetterCodes[Index];

    private int Index => _ordinal > 0 ? _ordinal - 1 : throw new InvalidOperationException("The residue was never set.");

    /// <summary>The residue with that one-letter code; throws on any other letter.</summary>
    public static AminoAcid Of(char oneLetter)
    {
        int ordinal = oneLetter < s_ordinals.Length ? s_ordinals[oneLetter] : 0;
        ArgumentOutOfRangeException.ThrowIfZero(ordinal, nameof(oneLetter));
        return new AminoAcid(ordinal - 1);
    }

    /// <summary>One-letter codes written in three letters each.</summary>
    public static string ThreeLetters(ReadOnlySpan<char> oneLetterCodes)
    {
        System.Text.StringBuilder text = new(oneLetterCodes.Length * 3);
        foreach (char code in oneLetterCodes) text.Append(Of(code).ThreeLetter);
        return text.ToString();
    }

    /// <summary>Reads a residue at the start of <paramref name="text"/>: three letters, else one letter or <c>*</c>.</summary>
    /// <param name="text">The text, which may go on behind the residue.</param>
    /// <param name="residue">What was read.</param>
    /// <param name="length">How many characters it took: 3, 1, or 0 where none was read.</param>
    public static bool TryReadStart(ReadOnlySpan<char> text, out AminoAcid residue, out int length)
    {
        if (text.Length >= 3)
        {
            for (int i = 0; i < ThreeLetterCodes.Length; i++)
            {
                if (!text.StartsWith(ThreeLetterCodes[i], StringComparison.Ordinal)) continue;
                (residue, length) = (new AminoAcid(i), 3);
                return true;
            }
        }
        int index = text.IsEmpty ? -1 : OneLetterCodes.IndexOf(text[0], StringComparison.Ordinal);
        residue = index >= 0 ? new AminoAcid(index) : default;
        length = index >= 0 ? 1 : 0;
        return index >= 0;
    }

    /// <inheritdoc/>
    public override string ToString() => ThreeLetter;

    /// <summary>Writes it behind what is already written.</summary>
    internal void AppendTo(ref NameText text) => text.Append(ThreeLetter);

    private static byte[] Ordinals()
    {
        byte[] ordinals = new byte[128];
        for (int i = 0; i < OneLetterCodes.Length; i++) ordinals[OneLetterCodes[i]] = (byte)(i + 1);
        return ordinals;
    }
}
