namespace LmsVariants.Genomics.Sequences;

/// <summary>Complements of DNA bases.</summary>
public static class Nucleotides
{
    // A table and no switch: bases come in no order, so that a branch on them is guessed wrong most of the time.
    private static readonly char[] s_complements = Complements();

    /// <summary>The base that pairs with <paramref name="nucleotide"/>; N for anything but A C G T.</summary>
    public static char Complement(char nucleotide) => nucleotide < s_complements.Length ? s_complements[nucleotide] : 'N';

    /// <summary>The bases as text. Most alleles are of one base, whose text is shared.</summary>
    public static string Text(ReadOnlySpan<char> bases) => bases switch
    {
        "A" => "A",
        "C" => "C",
        "G" => "G",
        "T" => "T",
        _ => bases.ToString(),
    };

    /// <summary>The same double strand read from its other end.</summary>
    public static string ReverseComplement(ReadOnlySpan<char> bases) => bases.Length == 1
        ? Text([Complement(bases[0])])
        : string.Create(bases.Length, bases, static (target, source) =>
        {
            for (int i = 0; i < target.Length; i++) target[i] = Complement(source[source.Length - 1 - i]);
        });

    /// <summary>Whether two stretches are the same double strand, read from either end.</summary>
    public static bool IsReverseComplement(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length) return false;
        for (int i = 0; i < one.Length; i++)
        {
            if (one[i] != Complement(other[other.Length - 1 - i])) return false;
        }
        return true;
    }

    /// <summary>Turns the bases into those of the other strand, where they stand.</summary>
    public static void ReverseComplementInPlace(Span<char> bases)
    {
        bases.Reverse();
        for (int i = 0; i < bases.Length; i++) bases[i] = Complement(bases[i]);
    }

    private static char[] Complements()
    {
        char[] complements = new char[128];
        Array.Fill(complements, 'N');
        (complements['A'], complements['C'], complements['G'], complements['T']) = ('T', 'G', 'C', 'A');
        return complements;
    }
}
