namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>How a header line is written (VCF 4.3, sections 1.4 and 1.4.1).</summary>
internal static class SyntaxRules
{
    public static void IsKeyAndValue(HeaderEntry entry)
    {
        // Free text may be about a patient, so none of it is printed.
        if (!entry.IsKeyAndValue) entry.WarnOf(ConformanceCodes.HeaderSyntax, nameof(IsKeyAndValue), string.Empty, "the header line is no key and value set off by an equals sign");
    }

    public static void HasValue(HeaderEntry entry)
    {
        if (entry.IsKeyAndValue && entry.Line.Value.Length == 0) entry.Warn(ConformanceCodes.HeaderSyntax, nameof(HasValue), "the key has no value");
    }

    public static void IsClosed(HeaderEntry entry)
    {
        if (entry.Line.Value.StartsWith('<') && !entry.Line.Value.EndsWith('>')) entry.Warn(ConformanceCodes.HeaderSyntax, nameof(IsClosed), "the line is not closed by an angle bracket");
    }

    // Only of the lines that VCF defines: before version 4.3 others may put what they like into the brackets.
    public static void AttributesCanBeRead(HeaderEntry entry)
    {
        if (entry.Key is not ("INFO" or "FORMAT" or "FILTER" or "ALT" or "contig" or "META" or "SAMPLE" or "PEDIGREE")) return;
        if (entry.List.Faults is [string first, ..])
        {
            // A name in a sample or pedigree may be that of a person.
            string text = entry.Key is "SAMPLE" or "PEDIGREE" ? "a comma or a quotation mark stands in a value, where it should not be" : first;
            entry.Warn(ConformanceCodes.HeaderSyntax, nameof(AttributesCanBeRead), text);
        }
    }
}
