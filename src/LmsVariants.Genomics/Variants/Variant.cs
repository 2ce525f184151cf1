using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Variants;

/// <summary>One change of bases at one place on one assembly. A VCF row with two ALTs is two of these.</summary>
/// <param name="Assembly">The assembly.</param>
/// <param name="Contig">The chromosome.</param>
/// <param name="Start">The first base of <paramref name="Reference"/>, from 1, as VCF counts.</param>
/// <param name="Reference">The bases that the source says the assembly has; not checked here.</param>
/// <param name="Alternate">The bases seen instead, with the same anchor base as VCF wants for an indel.</param>
public sealed record Variant(
    GenomeAssembly Assembly, Contig Contig, Position Start, Allele Reference, Allele Alternate)
{
    /// <summary>Gets the last base of the reference allele.</summary>
    public Position End => new(Start.Value + Reference.Length - 1);

    /// <summary>Gets the kind of change.</summary>
    public VariantType Type => (Reference.Length, Alternate.Length) switch
    {
        (1, 1) => VariantType.Snv,
        (int reference, int alternate) when reference == alternate => VariantType.Mnv,
        (1, _) when Reference.Bases[0] == Alternate.Bases[0] => VariantType.Insertion,
        (_, 1) when Reference.Bases[0] == Alternate.Bases[0] => VariantType.Deletion,
        _ => VariantType.Delins,
    };

    /// <summary>The same change with every base taken off that both alleles share, but the one that VCF needs as anchor.</summary>
    /// <remarks>VCF 4.3, section 1.6.1 (POS, REF, ALT). Left alignment needs the bases around it and is not done here.</remarks>
    public Variant Parsimonious()
    {
        ReadOnlySpan<char> reference = Reference.Bases;
        ReadOnlySpan<char> alternate = Alternate.Bases;
        int suffix = 0;
        while (suffix < Math.Min(reference.Length, alternate.Length) - 1 && reference[^(suffix + 1)] == alternate[^(suffix + 1)]) suffix++;
        reference = reference[..^suffix];
        alternate = alternate[..^suffix];
        int prefix = 0;
        while (prefix < Math.Min(reference.Length, alternate.Length) - 1 && reference[prefix] == alternate[prefix]) prefix++;
        return this with
        {
            Start = new Position(Start.Value + prefix),
            Reference = Allele.Of(reference[prefix..].ToString()),
            Alternate = Allele.Of(alternate[prefix..].ToString()),
        };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Assembly} {Contig}-{Start}-{Reference}-{Alternate}";
}
