using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Variants;

/// <summary>Bases that go and bases that come, on the forward strand, nothing shared at either end.</summary>
/// <param name="Before">The place of the base in front of the change, from 1; 0 at the very start of a contig.</param>
/// <param name="Deleted">The bases that go; empty for an insertion.</param>
/// <param name="Inserted">The bases that come; empty for a deletion.</param>
public readonly record struct GenomicEdit(int Before, string Deleted, string Inserted)
{
    /// <summary>Gets the place of the first deleted base; for an insertion that of the base behind it.</summary>
    public int First => Before + 1;

    /// <summary>Gets the place of the base behind the change.</summary>
    public int After => Before + Deleted.Length + 1;

    /// <summary>Gets whether bases only go or only come, so that the same change may be written at several places.</summary>
    public bool CanSlide => (Deleted.Length == 0) != (Inserted.Length == 0);

    /// <summary>The same change without the bases that both sides share.</summary>
    public static GenomicEdit Trimmed(int first, ReadOnlySpan<char> reference, ReadOnlySpan<char> alternate)
    {
        int suffix = 0;
        while (suffix < Math.Min(reference.Length, alternate.Length) && reference[^(suffix + 1)] == alternate[^(suffix + 1)]) suffix++;
        reference = reference[..^suffix];
        alternate = alternate[..^suffix];
        int prefix = reference.CommonPrefixLength(alternate);
        return new GenomicEdit(first - 1 + prefix, Nucleotides.Text(reference[prefix..]), Nucleotides.Text(alternate[prefix..]));
    }
}
