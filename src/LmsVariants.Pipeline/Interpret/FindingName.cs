using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Annotate;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>The short name of an alteration as a sentence uses it.</summary>
public static class FindingName
{
    /// <summary>Gene and change: computed names where there are some, else the reported ones with the words that say so.</summary>
    public static string Of(string symbol, ReportedAlteration reported, VariantAnnotation? annotation) => reported switch
    {
        ReportedSmallVariant small => $"{symbol} {OfSmallVariant(small, annotation)}".Trim(),
        ReportedCopyNumber { Type: "DUP" } copies => $"{symbol} gain ({Measure(copies.FoldChange, copies.Copies)})",
        ReportedCopyNumber copies => $"{symbol} loss of copies ({Measure(copies.FoldChange, copies.Copies)})",
        ReportedExonCopyNumber exons => $"{symbol} {(exons.Type is "LOSS" or "DEL" ? "loss" : "gain")} of exons {ExonsOf(exons)}".TrimEnd(),
        ReportedSplice splice => $"{symbol} splice variant{(splice.Exons.Length > 0 ? $", exon {splice.Exons}" : string.Empty)}",
        ReportedFusion { Partners: [var first, var second] } => $"{first}::{second} fusion",
        ReportedFusion fusion => $"{fusion.Gene} fusion (partners as reported)",
        _ => symbol,
    };

    private static string ExonsOf(ReportedExonCopyNumber exons) => exons switch
    {
        { Exons.Length: > 0 } => exons.Exons,
        { Start: int start, Stop: int stop } => string.Create(CultureInfo.InvariantCulture, $"({exons.Chromosome}:{start}-{stop})"),
        _ => string.Empty,
    };

    private static string OfSmallVariant(ReportedSmallVariant small, VariantAnnotation? annotation)
    {
        if (annotation is { Chosen: { Name: { } name } chosen }) return $"{chosen.Transcript.Accession}:{name.Change} {chosen.Protein}";
        return annotation?.Verification == Verification.Contradicted
            ? $"{AsReported(small)} (contradicted by the reference)"
            : $"{AsReported(small)} (as reported, not verified)";
    }

    /// <summary>The c. and p. names as the file wrote them, place and bases where it gave neither.</summary>
    public static string AsReported(ReportedSmallVariant small)
    {
        ArgumentNullException.ThrowIfNull(small);
        string coding = small.Transcript.Length > 0 && small.CodingName.Length > 0 ? $"{small.Transcript}:{small.CodingName}" : small.CodingName;
        string names = $"{coding} {small.ProteinName}".Trim();
        return names.Length > 0 ? names : PlaceOf(small);
    }

    /// <summary>Place and bases as the file wrote them; empty where it gave none.</summary>
    public static string PlaceOf(ReportedSmallVariant small) => small?.Allele is { } allele
        ? string.Create(CultureInfo.InvariantCulture, $"{allele.Chromosome}:{allele.Position} {allele.Reference}>{allele.Alternate}")
        : string.Empty;

    private static string Measure(decimal? foldChange, decimal? copies) => (foldChange, copies) switch
    {
        (_, decimal number) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? "copy" : "copies")}"),
        (decimal fold, _) => string.Create(CultureInfo.InvariantCulture, $"fold change {fold}"),
        _ => "no measure",
    };
}
