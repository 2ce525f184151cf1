using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Annotate;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>The short name of an alteration as a sentence uses it.</summary>
public static class FindingName
{
    /// <summary>Gene and change: computed names where there are some, else the reported ones with the words that say so.</summary>
    public static Phrase Of(string symbol, ReportedAlteration reported, VariantAnnotation? annotation) => reported switch
    {
        ReportedSmallVariant small => OfSmallVariant(symbol, small, annotation),
        ReportedCopyNumber { Type: "DUP" } copies => $"{symbol} gain ({Measure(copies.FoldChange, copies.Copies)})",
        ReportedCopyNumber copies => $"{symbol} loss of copies ({Measure(copies.FoldChange, copies.Copies)})",
        ReportedExonCopyNumber { Type: "LOSS" or "DEL" } exons => ExonsOf(exons) is { Length: > 0 } lost ? (Phrase)$"{symbol} loss of exons {lost}" : (Phrase)$"{symbol} loss of exons",
        ReportedExonCopyNumber exons => ExonsOf(exons) is { Length: > 0 } gained ? (Phrase)$"{symbol} gain of exons {gained}" : (Phrase)$"{symbol} gain of exons",
        ReportedSplice { Exons.Length: > 0 } splice => $"{symbol} splice variant, exon {splice.Exons}",
        ReportedSplice => $"{symbol} splice variant",
        ReportedFusion { Partners: [var first, var second] } => $"{first}::{second} fusion",
        ReportedFusion fusion => $"{fusion.Gene} fusion (partners as reported)",
        _ => Phrase.Verbatim(symbol),
    };

    private static string ExonsOf(ReportedExonCopyNumber exons) => exons switch
    {
        { Exons.Length: > 0 } => exons.Exons,
        { Start: int start, Stop: int stop } => $"({exons.Chromosome}:{start}-{stop})",
        _ => string.Empty,
    };

    private static Phrase OfSmallVariant(string symbol, ReportedSmallVariant small, VariantAnnotation? annotation)
    {
        if (annotation is { Chosen: { Name: { } name } chosen }) return Phrase.Verbatim($"{symbol} {chosen.Transcript.Accession}:{name.Change} {chosen.Protein}".Trim());
        string said = $"{symbol} {AsReported(small)}".TrimStart();
        string lead = said.Length > 0 ? $"{said} " : string.Empty;
        return annotation?.Verification == Verification.Contradicted
            ? (Phrase)$"{lead}(contradicted by the reference)"
            : (Phrase)$"{lead}(as reported, not verified)";
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
        ? $"{allele.Chromosome}:{allele.Position} {allele.Reference}>{allele.Alternate}"
        : string.Empty;

    private static Phrase Measure(decimal? foldChange, decimal? copies) => (foldChange, copies) switch
    {
        (_, 1) => $"{copies} copy",
        (_, decimal number) => $"{number} copies",
        (decimal fold, _) => $"fold change {fold}",
        _ => $"no measure",
    };
}
