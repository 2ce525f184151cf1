namespace LmsVariants.Genomics.Sequences;

/// <summary>Complements of DNA bases.</summary>
public static class Nucleotides
{
    /// <summary>The base that pairs with <paramref name="nucleotide"/>; N for anything but A C G T.</summary>
    public static char Complement(char nucleotide) => nucleotide switch
    {
        'A' => 'T',
        'C' => 'G',
        'G' => 'C',
        'T' => 'A',
        _ => 'N',
    };

    /// <summary>The same double strand read from its other end.</summary>
    public static string ReverseComplement(ReadOnlySpan<char> bases) =>
        string.Create(bases.Length, bases, static (target, source) =>
        {
            for (int i = 0; i < target.Length; i++) target[i] = Complement(source[source.Length - 1 - i]);
        });

    /// <summary>Turns the bases into those of the other strand, where they stand.</summary>
    public static void ReverseComplementInPlace(Span<char> bases)
    {
        bases.Reverse();
        for (int i = 0; i < bases.Length; i++) bases[i] = Complement(bases[i]);
    }
}
