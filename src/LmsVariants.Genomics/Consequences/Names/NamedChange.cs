using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>What one change of a name comes to on a sequence.</summary>
internal abstract record NamedChange
{
    private NamedChange()
    {
    }

    /// <summary>Reads a change at a place.</summary>
    public static NamedChange Of(NamedAxis axis, NucleotideVariant variant)
    {
        if (variant.IsUncertain || variant.IsEditUncertain) return new None($"the name says that the change is not certain");
        if (!variant.Location.IsKnown) return new None($"the name says that the place is not known to the base");
        HgvsPoint start = variant.Location.Start.First;
        return Of(axis, start, variant.Location.End?.First ?? start, variant.Edit, variant.StatedReference, variant.StatedLength);
    }

    /// <summary>Reads a change between two places.</summary>
    public static NamedChange Of(NamedAxis axis, HgvsPoint start, HgvsPoint end, NucleotideEdit edit, string? stated, int? statedLength)
    {
        if (axis.ToGenomic(start) is not int from) return new None($"{axis.Record} has no position {axis.Text(start)}");
        if (axis.ToGenomic(end) is not int to) return new None($"{axis.Record} has no position {axis.Text(end)}");
        if (axis.IsForward ? from > to : from < to) return new None($"{axis.Text(end)} lies in front of {axis.Text(start)} on {axis.Record}");
        if (Math.Abs(to - from) >= NamedStretch.Longest) return new None($"the change is too long to be held as bases");
        return new NamedStretch(axis, start, end, Math.Min(from, to), Math.Max(from, to)).Read(edit, stated, statedLength);
    }

    /// <summary>The allele, given where the name has it.</summary>
    public sealed record Placed(JustifiedAllele Allele) : NamedChange;

    /// <summary>The place has other bases than the name states.</summary>
    public sealed record OtherBases(HgvsPoint At, string Stated, string Found) : NamedChange;

    /// <summary>No allele follows.</summary>
    public sealed record None(Phrase Why) : NamedChange;
}
