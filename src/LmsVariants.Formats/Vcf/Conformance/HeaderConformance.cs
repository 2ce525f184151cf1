using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.Vcf.Header;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>Holds a header against the specification of its version.</summary>
internal static class HeaderConformance
{
    private static readonly Action<HeaderEntry>[] Rules =
    [
        SyntaxRules.IsKeyAndValue,
        SyntaxRules.HasValue,
        SyntaxRules.IsClosed,
        SyntaxRules.AttributesCanBeRead,
        NameRules.HasId,
        NameRules.ContigIsNamedByItsCharacters,
        NameRules.AltIsNamedByItsCharacters,
        NameRules.AltIsOfAKnownKind,
        NameRules.SampleIsNamedByItsCharacters,
        NameRules.FilterIsNamedByItsCharacters,
        DefinitionRules.HasItsParts,
        DefinitionRules.NumberIsKnown,
        DefinitionRules.TypeIsKnown,
        DefinitionRules.FlagHasNoValues,
        DefinitionRules.DescriptionIsQuoted,
        DefinitionRules.PartsAreInOrder,
        DefinitionRules.ValuesAreBracketed,
        DefinitionRules.ReservedKeyIsDefinedAsReserved,
        DefinitionRules.HasNothingElse,
        DefinitionRules.ContigLengthIsANumber,
        AddressRules.IsAddress,
        RelationRules.SampleNamesItsGenomes,
        RelationRules.SampleQuotesItsDescriptionOnly,
        RelationRules.PedigreeNamesAreWords,
    ];

    public static void Check(VcfHeader header, int version, WarningLog log)
    {
        Dictionary<(string Key, string Id), HeaderEntry> defined = [];
        for (int i = 0; i < header.Meta.Length; i++)
        {
            HeaderEntry entry = new(header.Meta[i], header.Lines[i], version, log);
            foreach (Action<HeaderEntry> rule in Rules) rule(entry);
            IsDefinedOnce(entry, defined);
        }
        FormatHasSamples(header, log);
        ContigsAreDeclared(header, log);
        AssemblyIsOne(header, log);
    }

    // VCF 4.3, section 1.4: an ID is unique within its kind of line.
    private static void IsDefinedOnce(HeaderEntry entry, Dictionary<(string Key, string Id), HeaderEntry> defined)
    {
        if (entry.Key is not ("INFO" or "FORMAT" or "FILTER" or "ALT" or "contig" or "META" or "SAMPLE") || entry.Id is not string id) return;
        if (defined.TryAdd((entry.Key, id), entry)) return;
        HeaderEntry first = defined[(entry.Key, id)];
        // A contig that is named again, with its length or without, says nothing else.
        if (entry.Key == "contig" && (entry.Find("length")?.Value is not string length || (first.Find("length")?.Value ?? length) == length)) return;
        entry.Warn(ConformanceCodes.DefinedTwice, nameof(IsDefinedOnce), string.Create(CultureInfo.InvariantCulture, $"is defined twice, first in line {first.Line.Line}, which is the one that counts"));
    }

    // VCF 4.3, section 1.5: FORMAT stands before samples, and only there.
    private static void FormatHasSamples(VcfHeader header, WarningLog log)
    {
        if (header.Columns.Length == VcfColumn.FirstSample) log.Add(ConformanceCodes.Format, header.LastLine, 1, "the column FORMAT has no sample behind it");
    }

    // VCF 4.3, section 1.4.7. A header that names its reference and no contig hides on which sequence positions are counted.
    private static void ContigsAreDeclared(VcfHeader header, WarningLog log)
    {
        if (!header.Contigs.IsEmpty || header.Meta.FirstOrDefault(line => line.Key == "reference" && line.Value.Length > 0) is not VcfMetaLine reference) return;
        log.Add(ConformanceCodes.ContigName, reference.Line, 1, "##reference is given and no contig is declared, so no length tells which assembly it is");
    }

    // Not of the specification: coordinates of the wrong assembly look right and mean something else.
    private static void AssemblyIsOne(VcfHeader header, WarningLog log)
    {
        ImmutableArray<AssemblyEvidence> evidence = header.AssemblyEvidence;
        if (evidence.FirstOrDefault(one => one.Assembly != evidence[0].Assembly) is AssemblyEvidence other)
        {
            log.Add(ConformanceCodes.Assembly, other.Line, 1, $"the header speaks for {Name(evidence[0])} and for {Name(other)}");
        }
        foreach (VcfMetaLine line in header.Meta.Where(line => line.Key == "contig"))
        {
            if (VcfContig.Of(line) is not VcfContig contig || !AssemblyOfHeader.IsOfNeither(contig) || !log.IsFirst(nameof(AssemblyIsOne), string.Empty, line.Line)) continue;
            log.Add(ConformanceCodes.Assembly, line.Line, 1, string.Create(CultureInfo.InvariantCulture, $"contig {contig.Id} has {contig.Length} bases, its length in neither {GenomeAssembly.GRCh37} nor {GenomeAssembly.GRCh38}"));
        }
    }

    private static string Name(AssemblyEvidence evidence) => $"{evidence.Assembly} ({evidence.Source})";
}
