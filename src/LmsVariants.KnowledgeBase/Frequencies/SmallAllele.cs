namespace LmsVariants.KnowledgeBase.Frequencies;

/// <summary>An allele in the form of VCF, without bases that both sides share: the form in which tables list it.</summary>
/// <param name="Position">The first base of the reference allele, from 1.</param>
/// <param name="Reference">The reference bases.</param>
/// <param name="Alternate">The bases in their place.</param>
internal readonly record struct SmallAllele(int Position, string Reference, string Alternate)
{
    private const string Bases = "ACGT";

    /// <summary>Gets whether one base becomes another.</summary>
    public bool IsSnv => Reference.Length == 1 && Alternate.Length == 1;

    /// <summary>Gets whether bases are only inserted or only deleted behind an anchor that both sides have.</summary>
    public bool IsIndel => Reference.Length != Alternate.Length && Math.Min(Reference.Length, Alternate.Length) == 1 && Reference[0] == Alternate[0];

    /// <summary>Gets whether the same indel could be written further left: its last base is its anchor.</summary>
    public bool CouldShiftLeft => IsIndel && (Reference.Length > Alternate.Length ? Reference : Alternate)[^1] == Reference[0];

    /// <summary>The allele without shared bases, first behind, then in front, one base left on each side.</summary>
    public static SmallAllele Trimmed(int position, string reference, string alternate)
    {
        int behind = 0;
        int shortest = Math.Min(reference.Length, alternate.Length);
        while (behind < shortest - 1 && reference[^(behind + 1)] == alternate[^(behind + 1)]) behind++;
        int front = 0;
        while (front < shortest - behind - 1 && reference[front] == alternate[front]) front++;
        return new(position + front, reference[front..^behind], alternate[front..^behind]);
    }

    /// <summary>Whether both sides are bases, differ, and share none that could be left away.</summary>
    public static bool IsWrittenRight(ReadOnlySpan<char> reference, ReadOnlySpan<char> alternate)
    {
        if (reference.IsEmpty || alternate.IsEmpty || reference.ContainsAnyExcept(Bases) || alternate.ContainsAnyExcept(Bases) || reference.SequenceEqual(alternate)) return false;
        if (Math.Min(reference.Length, alternate.Length) > 1) return reference[0] != alternate[0] && reference[^1] != alternate[^1];
        ReadOnlySpan<char> longer = reference.Length > alternate.Length ? reference : alternate;
        return longer.Length == 1 || reference[0] != alternate[0] || longer[^1] != reference[0];
    }
}
