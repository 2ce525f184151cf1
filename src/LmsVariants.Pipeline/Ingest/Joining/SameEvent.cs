using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.Pipeline.Ingest.Joining;

/// <summary>Whether two files speak of the same copy number, loss of exons, splice variant or fusion.</summary>
internal sealed class SameEvent(GeneCatalogue genes)
{
    // A breakpoint is the last base of one side or the first of the other, by the software's taste.
    private const int Tolerance = 2;

    public bool Holds(ReportedAlteration one, ReportedAlteration other) => (one, other) switch
    {
        (ReportedCopyNumber a, ReportedCopyNumber b) => a.Type == b.Type && SameGene(a.Gene, b.Gene),
        (ReportedExonCopyNumber a, ReportedExonCopyNumber b) => Direction(a.Type) == Direction(b.Type) && SameGene(a.Gene, b.Gene) && Near(a.Start, b.Start) && Near(a.Stop, b.Stop),
        (ReportedSplice a, ReportedSplice b) => SamePlaces(a.Breakpoint1, a.Breakpoint2, b.Breakpoint1, b.Breakpoint2),
        (ReportedFusion a, ReportedFusion b) => SamePlaces(a.Breakpoint1, a.Breakpoint2, b.Breakpoint1, b.Breakpoint2),
        _ => false,
    };

    private bool SameGene(string one, string other) => Approved(one) == Approved(other);

    private string Approved(string gene) => genes.Resolve(gene)?.Symbol ?? gene;

    private static string Direction(string type) => type is "LOSS" or "DEL" ? "loss" : "gain";

    private static bool SamePlaces(string a1, string a2, string b1, string b2) => (SamePlace(a1, b1) && SamePlace(a2, b2)) || (SamePlace(a1, b2) && SamePlace(a2, b1));

    private static bool SamePlace(string one, string other) =>
        Cut(one) is (string chromosome, int at) && Cut(other) is (string there, int where) && chromosome == there && Near(at, where);

    private static bool Near(int? one, int? other) => one is int a && other is int b && Math.Abs(a - b) <= Tolerance;

    private static (string Chromosome, int Position)? Cut(string breakpoint)
    {
        int colon = breakpoint.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(breakpoint.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int position)) return null;
        string chromosome = breakpoint[..colon];
        return (chromosome.StartsWith("chr", StringComparison.OrdinalIgnoreCase) ? chromosome[3..] : chromosome, position);
    }
}
