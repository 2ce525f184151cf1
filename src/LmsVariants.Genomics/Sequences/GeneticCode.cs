namespace LmsVariants.Genomics.Sequences;

/// <summary>The standard genetic code (NCBI translation table 1).</summary>
public static class GeneticCode
{
    // In the order T C A G for each of the three bases, as NCBI prints the table.
    private const string Residues = "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG";

    /// <summary>The residue of a codon of three bases; Xaa where a base is none of A C G T.</summary>
    public static AminoAcid Translate(ReadOnlySpan<char> codon)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(codon.Length, 3, nameof(codon));
        int index = 0;
        foreach (char nucleotide in codon)
        {
            int digit = "TCAG".IndexOf(nucleotide, StringComparison.Ordinal);
            if (digit < 0) return AminoAcid.Of('X');
            index = (index * 4) + digit;
        }
        return AminoAcid.Of(Residues[index]);
    }
}
