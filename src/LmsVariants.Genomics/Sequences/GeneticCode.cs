namespace LmsVariants.Genomics.Sequences;

/// <summary>Which genetic code a transcript is read by.</summary>
public enum TranslationTable
{
    /// <summary>The standard code (NCBI translation table 1).</summary>
    Standard,

    /// <summary>That of vertebrate mitochondria (NCBI translation table 2).</summary>
    VertebrateMitochondrial,
}

/// <summary>The genetic codes.</summary>
public static class GeneticCode
{
    // In the order T C A G for each of the three bases, as NCBI prints the tables.
    private const string Standard = "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG";
    private const string VertebrateMitochondrial = "FFLLSSSSYY**CCWWLLLLPPPPHHQQRRRRIIMMTTTTNNKKSS**VVVVAAAADDEEGGGG";

    // What is no base has a bit of its own. A table and no switch, as for the complement.
    private const byte NoBase = 4;
    private static readonly byte[] s_digits = Digits();

    /// <summary>The residue of a codon of three bases; Xaa where a base is none of A C G T.</summary>
    public static AminoAcid Translate(ReadOnlySpan<char> codon, TranslationTable table = TranslationTable.Standard)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(codon.Length, 3, nameof(codon));
        return AminoAcid.Of(Residue(codon[0], codon[1], codon[2], table));
    }

    /// <summary>The residue of three bases in one letter; <c>X</c> where one is none of A C G T.</summary>
    internal static char Residue(char first, char second, char third, TranslationTable table)
    {
        (int one, int two, int three) = (Digit(first), Digit(second), Digit(third));
        if (((one | two | three) & NoBase) != 0) return 'X';
        return (table == TranslationTable.Standard ? Standard : VertebrateMitochondrial)[(one * 16) + (two * 4) + three];
    }

    private static int Digit(char nucleotide) => nucleotide < s_digits.Length ? s_digits[nucleotide] : NoBase;

    private static byte[] Digits()
    {
        byte[] digits = new byte[128];
        Array.Fill(digits, NoBase);
        (digits['T'], digits['C'], digits['A'], digits['G']) = (0, 1, 2, 3);
        return digits;
    }
}
