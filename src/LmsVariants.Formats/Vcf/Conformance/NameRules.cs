using System.Buffers;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>How things that the header declares may be named.</summary>
internal static class NameRules
{
    private static readonly SearchValues<char> NotInContig = SearchValues.Create(" \t,<>\"\\'`()[]{}");
    private static readonly SearchValues<char> NotInAlt = SearchValues.Create(" \t,<>");
    private static readonly SearchValues<char> NotInSample = SearchValues.Create(" \t,<>*\"=;");
    private static readonly SearchValues<char> NotInFilter = SearchValues.Create(" \t,;");

    // VCF 4.3, sections 1.4.2 to 1.4.9. A pedigree has one since that version.
    public static void HasId(HeaderEntry entry)
    {
        bool needsId = entry.Key is "INFO" or "FORMAT" or "FILTER" or "ALT" or "contig" or "META" or "SAMPLE" || (entry.Key == "PEDIGREE" && entry.Version >= 3);
        if (needsId && entry.Is(entry.Key) && string.IsNullOrEmpty(entry.Id)) entry.Warn(ConformanceCodes.HeaderId, nameof(HasId), "the ID is missing");
    }

    // VCF 4.3, section 1.4.7. The asterisk of HLA alleles came in with version 4.4 and was free before 4.3.
    public static void ContigIsNamedByItsCharacters(HeaderEntry entry)
    {
        if (entry.Key != "contig" || entry.Id is not string id) return;
        if (!id.AsSpan().ContainsAny(NotInContig) && (entry.Version != 3 || !id.Contains('*', StringComparison.Ordinal))) return;
        entry.WarnOf(ConformanceCodes.HeaderId, nameof(ContigIsNamedByItsCharacters), string.Empty, $"contig ID {Quoted.Field(id)} has a blank, a comma or another character that the name of a contig cannot have");
    }

    // VCF 4.3, section 1.4.5.
    public static void AltIsNamedByItsCharacters(HeaderEntry entry)
    {
        if (entry.Key != "ALT" || entry.Id is not string id || !id.AsSpan().ContainsAny(NotInAlt)) return;
        entry.Warn(ConformanceCodes.HeaderId, nameof(AltIsNamedByItsCharacters), $"the ALT ID {Quoted.Field(id)} has a blank, a comma or an angle bracket in it");
    }

    // VCF 4.2, section 1.2.5; VCF 4.3, section 1.4.5, where only a name with a colon must start so. The others stand for what
    // callers write: any allele not seen, a breakend, a translocation.
    public static void AltIsOfAKnownKind(HeaderEntry entry)
    {
        if (!entry.Is("ALT") || entry.Id is not string id || id.AsSpan().ContainsAny(NotInAlt)) return;
        string kind = id.Split(':')[0];
        if (kind is "DEL" or "INS" or "DUP" or "INV" or "CNV" || (entry.Version >= 3 && kind == id) || id is "NON_REF" or "*" or "M" or "X" or "BND" or "TRA") return;
        entry.Warn(ConformanceCodes.HeaderId, nameof(AltIsOfAKnownKind), $"the ALT ID starts with none of the prefixes DEL, INS, DUP, INV, CNV");
    }

    // VCF 4.3, section 1.4.8. The name is not printed: it may be that of a patient.
    public static void SampleIsNamedByItsCharacters(HeaderEntry entry)
    {
        if (entry.Version < 3 || entry.Key != "SAMPLE" || entry.Id is not string id || !id.AsSpan().ContainsAny(NotInSample)) return;
        entry.WarnOf(ConformanceCodes.HeaderId, nameof(SampleIsNamedByItsCharacters), string.Empty, "a SAMPLE ID has a blank, a comma or another character that it cannot have");
    }

    // VCF 4.3, sections 1.4.3 and 1.6.1: names in FILTER are set off by semicolons, and 0 is reserved.
    public static void FilterIsNamedByItsCharacters(HeaderEntry entry)
    {
        if (entry.Key != "FILTER" || entry.Id is not string id || (id != "0" && !id.AsSpan().ContainsAny(NotInFilter))) return;
        entry.Warn(ConformanceCodes.HeaderId, nameof(FilterIsNamedByItsCharacters), "the name of a filter has no blank, comma or semicolon, and is not 0");
    }
}
