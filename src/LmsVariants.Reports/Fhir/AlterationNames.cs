using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir;

/// <summary>How an alteration is called in text.</summary>
internal static class AlterationNames
{
    /// <summary>One short name for headings and sentences, such as <c>TP53 NM_000546.6:c.743G&gt;A p.(Arg248Gln)</c>.</summary>
    public static string Title(CaseAlteration alteration) =>
        Prose.Clean(FindingName.Of(alteration.Finding.Symbol, alteration.Finding.Reported, alteration.Finding.Annotation)) ?? "alteration without a name";

    /// <summary>The partners of a fusion, 5' first as in the file.</summary>
    public static string Partners(ReportedFusion fusion) => fusion.Partners.Length > 0 ? string.Join("::", fusion.Partners) : fusion.Gene;

    /// <summary>1 for a gain, -1 for a loss, 0 where the file says neither.</summary>
    public static int Direction(string type) => type.ToUpperInvariant() switch
    {
        "DUP" or "GAIN" or "<DUP>" or "AMP" => 1,
        "DEL" or "LOSS" or "<DEL>" => -1,
        _ => 0,
    };
}
