using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Reports.Wording;

/// <summary>One end of a junction, read from <c>chr7:116411708</c>.</summary>
/// <param name="Chromosome">The chromosome without <c>chr</c>.</param>
/// <param name="Position">The base, from 1.</param>
internal readonly record struct Breakpoint(string Chromosome, int Position)
{
    public static Breakpoint? Read(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !Contig.TryParse(text.AsSpan(0, colon), out Contig contig)) return null;
        return Genomics.Coordinates.Position.TryParse(text.AsSpan(colon + 1), out Position position)
            ? new Breakpoint(contig.Name, position.Value)
            : null;
    }
}
