using System.Collections.Immutable;

namespace LmsVariants.Formats.OtherPanels.Delimited;

/// <summary>What a column of a table of variants can tell.</summary>
public enum VariantField
{
    /// <summary>The sample that the row is of.</summary>
    Sample,

    /// <summary>The gene symbol.</summary>
    Gene,

    /// <summary>The chromosome.</summary>
    Chromosome,

    /// <summary>The 1-based position of the first reference base; where the reference is <c>-</c>, of the base before the insertion.</summary>
    Position,

    /// <summary>Chromosome and position in one cell, such as <c>chr17:7577538</c>.</summary>
    Locus,

    /// <summary>The reference bases; <c>-</c> for none.</summary>
    Reference,

    /// <summary>The bases seen; <c>-</c> for none.</summary>
    Alternate,

    /// <summary>The transcript of the c. name.</summary>
    Transcript,

    /// <summary>The c. name, with its transcript in front or without.</summary>
    Coding,

    /// <summary>The p. name.</summary>
    Protein,

    /// <summary>Consequence terms, joined by <c>,</c> <c>;</c> <c>&amp;</c> or <c>:</c>.</summary>
    Consequence,

    /// <summary>The allele frequency as a fraction, 0 to 1.</summary>
    Vaf,

    /// <summary>The allele frequency in percent, 0 to 100.</summary>
    VafPercent,

    /// <summary>Reads in all.</summary>
    Depth,

    /// <summary>Reads that show the alternate allele.</summary>
    AltReads,

    /// <summary>The caller's filter.</summary>
    Filter,

    /// <summary>The share of the allele in a population, 0 to 1.</summary>
    PopulationFrequency,

    /// <summary>The exon.</summary>
    Exon,

    /// <summary>The assembly of the coordinates.</summary>
    Assembly,
}

/// <summary>The names of the fields in settings.</summary>
public static class VariantFields
{
    /// <summary>Gets the name of each field as it is written in settings, such as <c>vaf_percent</c>.</summary>
    public static ImmutableSortedDictionary<string, VariantField> ByName { get; } = new Dictionary<string, VariantField>(StringComparer.Ordinal)
    {
        ["sample"] = VariantField.Sample,
        ["gene"] = VariantField.Gene,
        ["chromosome"] = VariantField.Chromosome,
        ["position"] = VariantField.Position,
        ["locus"] = VariantField.Locus,
        ["reference"] = VariantField.Reference,
        ["alternate"] = VariantField.Alternate,
        ["transcript"] = VariantField.Transcript,
        ["c"] = VariantField.Coding,
        ["p"] = VariantField.Protein,
        ["consequence"] = VariantField.Consequence,
        ["vaf"] = VariantField.Vaf,
        ["vaf_percent"] = VariantField.VafPercent,
        ["depth"] = VariantField.Depth,
        ["alt_reads"] = VariantField.AltReads,
        ["filter"] = VariantField.Filter,
        ["population_frequency"] = VariantField.PopulationFrequency,
        ["exon"] = VariantField.Exon,
        ["assembly"] = VariantField.Assembly,
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
