using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Variants;

/// <summary>A change of bases together with every place at which it could be written.</summary>
/// <remarks>
/// <code>
/// reference  G C A C A C T      one CA less is one change with three and more spellings:
///            G[C A]C A C T      VCF takes the leftmost,
///            G C A C[A C]T      HGVS the rightmost in the direction that it reads
/// </code>
/// NCBI calls the whole range the fully justified allele (SPDI and VOCA; Holmes et al., Bioinformatics 2020;36:1902). A
/// deletion or an insertion slides as long as the base that it leaves behind equals the one that it takes in; it stops at a
/// base that the reference does not know.
/// </remarks>
public sealed class JustifiedAllele
{
    private const int Window = 64;
    private readonly GenomicEdit _given;

    private JustifiedAllele(GenomeAssembly assembly, Contig contig, GenomicEdit given, int toLeft, int toRight, bool isOpenLeft, bool isOpenRight)
    {
        (Assembly, Contig, _given) = (assembly, contig, given);
        (ToLeft, ToRight, IsOpenLeft, IsOpenRight) = (toLeft, toRight, isOpenLeft, isOpenRight);
    }

    /// <summary>Gets the assembly.</summary>
    public GenomeAssembly Assembly { get; }

    /// <summary>Gets the contig.</summary>
    public Contig Contig { get; }

    /// <summary>Gets how many bases the change can slide to the left of where it was given.</summary>
    public int ToLeft { get; }

    /// <summary>Gets how many bases the change can slide to the right of where it was given.</summary>
    public int ToRight { get; }

    /// <summary>Gets whether sliding to the left ended at a base that the reference does not know.</summary>
    public bool IsOpenLeft { get; }

    /// <summary>Gets whether sliding to the right ended at a base that the reference does not know.</summary>
    public bool IsOpenRight { get; }

    /// <summary>Gets whether nothing changes at all.</summary>
    public bool IsUnchanged => _given.Deleted.Length == 0 && _given.Inserted.Length == 0;

    /// <summary>Gets whether new bases repeat those beside them, so that the change is a duplication.</summary>
    public bool IsDuplication => _given.Deleted.Length == 0 && !IsUnchanged && ToLeft + ToRight >= _given.Inserted.Length;

    /// <summary>Gets what kind of change it is.</summary>
    public VariantType Type => (_given.Deleted.Length, _given.Inserted.Length) switch
    {
        (1, 1) => VariantType.Snv,
        (0, _) => IsDuplication ? VariantType.Duplication : VariantType.Insertion,
        (_, 0) => VariantType.Deletion,
        (int gone, int come) when gone == come => Nucleotides.IsReverseComplement(_given.Inserted, _given.Deleted) ? VariantType.Inversion : VariantType.Mnv,
        _ => VariantType.Delins,
    };

    /// <summary>Whether both are the same change of the same bases, wherever each was written.</summary>
    public bool IsSameAs(JustifiedAllele other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Assembly == other.Assembly && Contig == other.Contig && At(-ToLeft) == other.At(-other.ToLeft);
    }

    /// <summary>Finds every place of the change that a variant makes.</summary>
    public static JustifiedAllele Of(Variant variant, IReferenceBases bases)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return Of(variant.Assembly, variant.Contig, GenomicEdit.Trimmed(variant.Start.Value, variant.Reference.Bases, variant.Alternate.Bases), bases);
    }

    /// <summary>Finds every place of a change.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="contig">The contig.</param>
    /// <param name="edit">The change at one of its places, trimmed.</param>
    /// <param name="bases">The bases around it.</param>
    public static JustifiedAllele Of(GenomeAssembly assembly, Contig contig, GenomicEdit edit, IReferenceBases bases)
    {
        ArgumentNullException.ThrowIfNull(bases);
        if (!edit.CanSlide) return new JustifiedAllele(assembly, contig, edit, 0, 0, isOpenLeft: false, isOpenRight: false);
        string moved = edit.Deleted.Length > 0 ? edit.Deleted : edit.Inserted;
        Span<char> window = stackalloc char[Window];
        int right = 0;
        bool open;
        do
        {
            bases.Read(assembly, contig, edit.After + right, window);
            int slid = 0;
            while (slid < Window && window[slid] != 'N' && window[slid] == moved[(right + slid) % moved.Length]) slid++;
            right += slid;
            open = slid < Window && window[slid] == 'N';
            if (slid < Window) break;
        }
        while (true);
        int left = 0;
        bool openLeft;
        do
        {
            bases.Read(assembly, contig, edit.Before - left - Window + 1, window);
            int slid = 0;
            while (slid < Window && window[Window - 1 - slid] != 'N' && window[Window - 1 - slid] == moved[^(((left + slid) % moved.Length) + 1)]) slid++;
            left += slid;
            openLeft = slid < Window && window[Window - 1 - slid] == 'N' && edit.Before > left;
            if (slid < Window) break;
        }
        while (true);
        return new JustifiedAllele(assembly, contig, edit, left, right, openLeft, open);
    }

    /// <summary>The change written <paramref name="slide"/> bases to the right of where it was given; negative is to the left.</summary>
    public GenomicEdit At(int slide)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(slide, -ToLeft);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(slide, ToRight);
        return slide == 0 ? _given : new GenomicEdit(_given.Before + slide, Rotated(_given.Deleted, slide), Rotated(_given.Inserted, slide));
    }

    /// <summary>The change as VCF wants it: leftmost, parsimonious, an anchor base where one side would be empty (VCF 4.3, section 1.6.1).</summary>
    public Variant ToVcf(IReferenceBases bases)
    {
        ArgumentNullException.ThrowIfNull(bases);
        GenomicEdit edit = At(-ToLeft);
        if (edit.Deleted.Length > 0 && edit.Inserted.Length > 0) return Make(edit.First, edit.Deleted, edit.Inserted);
        Span<char> anchor = [default];
        // At the very start of a contig the anchor stands behind.
        if (edit.Before == 0)
        {
            bases.Read(Assembly, Contig, edit.After, anchor);
            return Make(1, $"{edit.Deleted}{anchor}", $"{edit.Inserted}{anchor}");
        }
        bases.Read(Assembly, Contig, edit.Before, anchor);
        return Make(edit.Before, $"{anchor}{edit.Deleted}", $"{anchor}{edit.Inserted}");

        Variant Make(int first, string reference, string alternate) =>
            new(Assembly, Contig, new Position(first), Allele.Of(reference), Allele.Of(alternate));
    }

    private static string Rotated(string bases, int slide)
    {
        if (bases.Length < 2) return bases;
        int by = ((slide % bases.Length) + bases.Length) % bases.Length;
        return by == 0 ? bases : string.Concat(bases.AsSpan(by), bases.AsSpan(0, by));
    }
}
