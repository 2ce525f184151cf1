using System.Diagnostics;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>What the positions of a name are counted on: its coordinate type.</summary>
/// <remarks>HGVS nomenclature 21.0, general recommendations, reference sequences.</remarks>
public enum HgvsKind
{
    /// <summary>A linear genomic sequence, <c>g.</c>.</summary>
    Genomic,

    /// <summary>The mitochondrial genome, <c>m.</c>.</summary>
    Mitochondrial,

    /// <summary>A circular genomic sequence, <c>o.</c>.</summary>
    Circular,

    /// <summary>The coding sequence of a transcript, <c>c.</c>.</summary>
    Coding,

    /// <summary>A transcript counted from its first base, <c>n.</c>.</summary>
    NonCoding,

    /// <summary>RNA, counted as the c. or n. of the same transcript, <c>r.</c>.</summary>
    Rna,

    /// <summary>A protein, <c>p.</c>.</summary>
    Protein,
}

/// <summary>What follows from a coordinate type.</summary>
internal static class HgvsKindRules
{
    // In the order of the enumeration.
    private const string Letters = "gmocnrp";

    /// <summary>The letter in front of the dot.</summary>
    public static char Letter(this HgvsKind kind) => Letters[(int)kind];

    /// <summary>Reads the letter; false for any other, upper case among them.</summary>
    public static bool TryOf(char letter, out HgvsKind kind)
    {
        int index = Letters.IndexOf(letter, StringComparison.Ordinal);
        kind = index < 0 ? default : (HgvsKind)index;
        return index >= 0;
    }

    /// <summary>Whether the sequence is a genome, whose bases have no introns and no start codon.</summary>
    public static bool IsGenome(this HgvsKind kind) => kind is HgvsKind.Genomic or HgvsKind.Mitochondrial or HgvsKind.Circular;

    /// <summary>Whether the last base is followed by the first, so that a range may pass the origin.</summary>
    public static bool IsCircular(this HgvsKind kind) => kind is HgvsKind.Mitochondrial or HgvsKind.Circular;

    /// <summary>Whether bases before the start codon and behind the stop codon have numbers of their own.</summary>
    public static bool HasCodonAnchors(this HgvsKind kind) => kind is HgvsKind.Coding or HgvsKind.Rna;

    /// <summary>The letter of a base as the type writes it (DNA upper case, RNA lower), or NUL where it is none.</summary>
    public static char Base(this HgvsKind kind, char letter) => kind switch
    {
        HgvsKind.Rna => letter switch
        {
            'a' or 'c' or 'g' or 'u' or 'n' => letter,
            'A' or 'C' or 'G' or 'U' or 'N' => (char)(letter | 0x20),
            _ => '\0',
        },
        HgvsKind.Protein => throw new UnreachableException("a protein has no bases"),
        _ => letter switch
        {
            'A' or 'C' or 'G' or 'T' or 'N' => letter,
            'a' or 'c' or 'g' or 't' or 'n' => (char)(letter & ~0x20),
            _ => '\0',
        },
    };
}
