using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir.Resources;

namespace LmsVariants.Reports.Fhir;

/// <summary>How an alteration is called in text.</summary>
internal static class AlterationNames
{
    /// <summary>One short name for headings and sentences, such as <c>TP53 p.(Arg248Gln)</c> or <c>CDKN2A copy number loss</c>.</summary>
    public static string Title(CaseAlteration alteration)
    {
        Finding finding = alteration.Finding;
        return Prose.Clean(finding.Reported switch
        {
            ReportedSmallVariant reported when alteration.Derived is { Chosen: { } chosen, Computed: { } effect } =>
                $"{finding.Symbol} {TranscriptComponents.InWords(chosen.Transcript, effect)}{Doubt(alteration, reported)}",
            ReportedSmallVariant reported => $"{finding.Symbol} {AsReported(reported)}{Doubt(alteration, reported)}",
            ReportedCopyNumber copies => $"{finding.Symbol} {CopyNumber(copies.Type)}",
            ReportedExonCopyNumber exons => $"{finding.Symbol} {CopyNumber(exons.Type)} of exons {exons.Exons}",
            ReportedSplice splice => $"{finding.Symbol} splice variant{(splice.Exons.Length > 0 ? $", exons {splice.Exons}" : string.Empty)}",
            ReportedFusion fusion => $"{Partners(fusion)} fusion",
            _ => finding.Symbol,
        }) ?? "alteration without a name";
    }

    /// <summary>The c. and p. names as the file wrote them, the place where it gave neither.</summary>
    public static string AsReported(ReportedSmallVariant reported)
    {
        string coding = reported.Transcript.Length > 0 && reported.CodingName.Length > 0
            ? $"{reported.Transcript}:{reported.CodingName}"
            : reported.CodingName;
        string names = $"{coding} {reported.ProteinName}".Trim();
        return names.Length > 0 ? names : Place(reported);
    }

    /// <summary>Place and bases as the file wrote them; empty where it gave none.</summary>
    public static string Place(ReportedSmallVariant reported) => reported.Allele is { } allele
        ? FormattableString.Invariant($"{allele.Chromosome}:{allele.Position} {allele.Reference}>{allele.Alternate}")
        : string.Empty;

    /// <summary>The partners of a fusion, 5' first as in the file.</summary>
    public static string Partners(ReportedFusion fusion) => fusion.Partners.Length > 0 ? string.Join("::", fusion.Partners) : fusion.Gene;

    /// <summary>Gain or loss in words; the file's own word where it is neither.</summary>
    public static string CopyNumber(string type) => Direction(type) switch
    {
        > 0 => "copy number gain",
        < 0 => "copy number loss",
        _ => $"copy number change ({type})",
    };

    /// <summary>1 for a gain, -1 for a loss, 0 where the file says neither.</summary>
    public static int Direction(string type) => type.ToUpperInvariant() switch
    {
        "DUP" or "GAIN" or "<DUP>" or "AMP" => 1,
        "DEL" or "LOSS" or "<DEL>" => -1,
        _ => 0,
    };

    private static string Doubt(CaseAlteration alteration, ReportedSmallVariant reported) => alteration.Finding.Annotation?.Verification switch
    {
        Pipeline.Annotate.Verification.Verified => string.Empty,
        Pipeline.Annotate.Verification.Contradicted => $" ({(reported.Allele is null ? string.Empty : Place(reported) + ", ")}contradicted by the reference)",
        _ => " (as reported, not verified)",
    };
}
