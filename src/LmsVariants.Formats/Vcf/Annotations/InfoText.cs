namespace LmsVariants.Formats.Vcf.Annotations;

/// <summary>Text inside INFO, which may not hold some characters as they are.</summary>
internal static class InfoText
{
    /// <summary>The text with what was percent-encoded for the sake of VCF put back (VCF 4.3, section 1.2).</summary>
    public static string Decode(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
}
