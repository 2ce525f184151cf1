using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;

namespace LmsVariants.Pipeline.Tests.Annotate;

/// <summary>Small variants as a file would report them.</summary>
internal static class Reported
{
    /// <summary>A variant with place and bases, such as <c>chr17:7577538 C>T</c>; names as far as given.</summary>
    public static ReportedSmallVariant At(
        string place, string gene = "", string transcript = "", string coding = "", string protein = "", params string[] consequences)
    {
        string[] parts = place.Split(':', ' ', '>');
        return Make(gene, new ReportedAllele(parts[0], int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), parts[2], parts[3]), transcript, coding, protein, consequences);
    }

    /// <summary>A variant with names alone.</summary>
    public static ReportedSmallVariant Named(string gene, string coding, string protein = "", string transcript = "") =>
        Make(gene, null, transcript, coding, protein);

    private static ReportedSmallVariant Make(
        string gene, ReportedAllele? allele, string transcript, string coding, string protein, params string[] consequences) =>
        new(new SourceLocation("made-by-hand.tsv", 1, 1), gene, allele, null, null, transcript, coding, protein, [.. consequences], string.Empty);
}
