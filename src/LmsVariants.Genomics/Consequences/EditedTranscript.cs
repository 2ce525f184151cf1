using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Consequences;

/// <summary>The bases of a transcript with one stretch replaced, without a copy of them.</summary>
internal readonly ref struct EditedTranscript(string bases, int at, int deleted, string inserted, TranslationTable table)
{
    public int Length => bases.Length - deleted + inserted.Length;

    public char this[int index] =>
        index < at ? bases[index]
        : index < at + inserted.Length ? inserted[index - at]
        : bases[index - inserted.Length + deleted];

    /// <summary>The residue of the codon that begins there, in one letter; null where the bases end before it does.</summary>
    public char? ResidueAt(int index)
    {
        if (index + 3 > Length) return null;
        return GeneticCode.Residue(this[index], this[index + 1], this[index + 2], table);
    }
}
