namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>How the header tells samples and their relations (VCF 4.2, sections 1.2.8 and 1.2.9; VCF 4.3, sections 1.4.8 and 1.4.9).</summary>
/// <remarks>Every name here may be that of a person, so none is printed.</remarks>
internal static class RelationRules
{
    public static void SampleNamesItsGenomes(HeaderEntry entry)
    {
        if (entry.Version < 3 && entry.Is("SAMPLE") && entry.Find("Genomes") is null) entry.Warn(ConformanceCodes.Definition, nameof(SampleNamesItsGenomes), "Genomes missing");
    }

    public static void SampleQuotesItsDescriptionOnly(HeaderEntry entry)
    {
        if (entry.Version >= 3 || entry.Key != "SAMPLE") return;
        if (entry.List.Attributes.Any(attribute => attribute.IsQuoted && attribute.Key != "Description")) entry.Warn(ConformanceCodes.Definition, nameof(SampleQuotesItsDescriptionOnly), "something else than the Description stands in quotes");
    }

    public static void PedigreeNamesAreWords(HeaderEntry entry)
    {
        if (entry.Key != "PEDIGREE") return;
        if (entry.List.Attributes.Any(attribute => !attribute.IsQuoted && !attribute.Value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.')))
        {
            entry.Warn(ConformanceCodes.HeaderId, nameof(PedigreeNamesAreWords), "a name has a blank or a punctuation character that it cannot have");
        }
    }
}
