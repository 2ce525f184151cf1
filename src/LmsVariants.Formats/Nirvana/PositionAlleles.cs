using System.Collections.Immutable;

using LmsVariants.Formats.OtherPanels;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Formats.Nirvana;

/// <summary>The alleles of a position as its VCF had them. The list of frequencies of a sample is in their order, and a variant is one of them, trimmed.</summary>
/// <param name="Chromosome">The chromosome as written.</param>
/// <param name="Start">The 1-based position.</param>
/// <param name="Reference">The reference allele.</param>
/// <param name="Alternates">The alternate alleles in the order of the file.</param>
internal sealed record PositionAlleles(string Chromosome, int Start, string Reference, ImmutableArray<string> Alternates)
{
    /// <summary>Gets the number of alternate alleles.</summary>
    public int Count => Alternates.Length;

    /// <exception cref="InputFormatException">Chromosome or position are none.</exception>
    public static PositionAlleles Read(JsonPiece position) => new(
        position.Needed("chromosome", "a chromosome such as chr17"),
        position.Member("position", Positions.Expected).Integer(1, Positions.Last, Positions.Expected),
        position.Text("refAllele"),
        position.Texts("altAlleles"));

    /// <summary>The allele that a variant is, and its place in the lists of the position; null where the position has no such allele.</summary>
    /// <param name="variant">The variant, whose alleles are in bases or <c>-</c>.</param>
    /// <param name="inOrder">The allele that stands at the variant's own place, where there are as many of the one as of the other.</param>
    /// <exception cref="InputFormatException">The place and the bases of the variant do not fit each other.</exception>
    public (ReportedAllele Allele, int? Index) Find(JsonPiece variant, int? inOrder)
    {
        string reference = Bases(variant.Text("refAllele"));
        string alternate = Bases(variant.Text("altAllele"));
        int begin = variant.Member("begin", Positions.Expected).Integer(1, Positions.Last, Positions.Expected);
        for (int i = 0; i < Alternates.Length; i++)
        {
            if (IsWritten(Alternates[i]) && Trimmed(Start, Reference, Alternates[i]) == Trimmed(begin, reference, alternate)) return (Written(i), i);
        }
        // An insertion or deletion in a repeat may have been moved, but not changed in length.
        if (inOrder is int same && IsWritten(Alternates[same]) && Alternates[same].Length - Reference.Length == alternate.Length - reference.Length) return (Written(same), same);
        // Between two bases the annotator gives the later one as the beginning.
        ReportedAllele own = UnanchoredAllele.Of(Chromosome, reference.Length == 0 ? Math.Max(begin - 1, 1) : begin, reference, alternate)
            ?? throw variant.Refuse(InputCodes.PlaceAndBases, "an allele in bases behind the first base of a chromosome");
        return (own, null);
    }

    private bool IsWritten(string alternate) => Allele.TryParse(Reference, out _) && Allele.TryParse(alternate, out _);

    private ReportedAllele Written(int index) => new(Chromosome, Start, Bases(Reference), Bases(Alternates[index]));

    private static string Bases(string text) => text == "-" ? string.Empty : text.ToUpperInvariant();

    // Bases in common go from the end first and then from the start, as VCF is trimmed.
    private static (int Position, string Reference, string Alternate) Trimmed(int position, string reference, string alternate)
    {
        string upperReference = reference.ToUpperInvariant();
        string upperAlternate = alternate.ToUpperInvariant();
        int end = 0;
        int shorter = Math.Min(upperReference.Length, upperAlternate.Length);
        while (end < shorter && upperReference[^(end + 1)] == upperAlternate[^(end + 1)]) end++;
        int start = 0;
        while (start < shorter - end && upperReference[start] == upperAlternate[start]) start++;
        return (position + start, upperReference[start..^end], upperAlternate[start..^end]);
    }
}
