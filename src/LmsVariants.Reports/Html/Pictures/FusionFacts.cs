using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Classify.LossOfFunction;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>One end of a fusion.</summary>
/// <param name="Symbol">The gene; empty where it is not known which of the partners it is.</param>
/// <param name="Breakpoint">The place as the file writes it.</param>
/// <param name="Place">The exon or intron; null where no transcript holds the place.</param>
internal sealed record FusionEnd(string Symbol, string Breakpoint, BreakpointPlace? Place);

/// <summary>Both ends of a fusion, in the order of the file.</summary>
internal static class FusionEnds
{
    public static (FusionEnd First, FusionEnd Second) Of(Finding finding, ReportedFusion fusion)
    {
        (BreakpointPlace? first, BreakpointPlace? second) = finding.Ends is [var one, var other] ? (one, other) : (null, null);
        return (new FusionEnd(SymbolOf(0, first, second, fusion.Partners), fusion.Breakpoint1, first), new FusionEnd(SymbolOf(1, second, first, fusion.Partners), fusion.Breakpoint2, second));
    }

    /// <summary>Where the breakpoint is drawn on the exons of its transcript.</summary>
    public static double XOf(BreakpointPlace place, ImmutableArray<ExonBox> exons)
    {
        ExonBox box = exons[place.Exon - 1];
        return place.IsInIntron && place.Exon < exons.Length ? (box.Right + exons[place.Exon].X) / 2 : box.Middle;
    }

    public static ImmutableArray<ExonBox> Exons(BreakpointPlace place, double left, double right) => ExonLayout.Boxes(ExonicCoding.Of(place.Transcript), left, right);

    // The place tells the gene; else the partner that the other end is not; else the order of the file.
    private static string SymbolOf(int index, BreakpointPlace? place, BreakpointPlace? other, ImmutableArray<string> partners)
    {
        if (place is not null) return place.Transcript.Gene;
        if (partners.Length != 2) return string.Empty;
        return other is null ? partners[index] : partners.FirstOrDefault(partner => partner != other.Transcript.Gene, string.Empty);
    }
}
