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

    /// <summary>The residue of a codon of three bases; Xaa where a base is none of A C G T.</summary>
    public static AminoAcid Translate(ReadOnlySpan<char> codon, TranslationTable table = TranslationTable.Standard)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(codon.Length, 3, nameof(codon));
        int index = 0;
        foreach (char nucleotide in codon)
        {
            int digit = nucleotide switch { 'T' => 0, 'C' => 1, 'A' => 2, 'G' => 3, _ => -1 };
            if (digit < 0) return AminoAcid.Of('X');
            index = (index * 4) + digit;
        }
        return AminoAcid.Of((table == TranslationTable.Standard ? Standard : VertebrateMitochondrial)[index]);
    }
}
