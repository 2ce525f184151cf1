namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>Permanent codes of where a VCF that was read departs from its specification, one for each family of rules; docs/errors.md explains each.</summary>
public static class ConformanceCodes
{
    /// <summary>A header line is not built as one: no key and value, not closed, quotes in the wrong place.</summary>
    public const string HeaderSyntax = "LMV1120";

    /// <summary>A definition of the header lacks a part, or has a value or an order that VCF does not know.</summary>
    public const string Definition = "LMV1121";

    /// <summary>A key that VCF reserves is defined with another Number or Type.</summary>
    public const string ReservedKey = "LMV1122";

    /// <summary>A header line has no ID, or one with characters that an ID cannot have.</summary>
    public const string HeaderId = "LMV1123";

    /// <summary>The header defines the same thing twice.</summary>
    public const string DefinedTwice = "LMV1124";

    /// <summary>The header says something that VCF does not have there.</summary>
    public const string NotInHeader = "LMV1125";

    /// <summary>A header line should hold a URL and does not.</summary>
    public const string Address = "LMV1126";

    /// <summary>A contig is not declared, or CHROM has characters that a contig cannot have.</summary>
    public const string ContigName = "LMV1127";

    /// <summary>The column ID is not written as VCF has it.</summary>
    public const string RecordId = "LMV1128";

    /// <summary>The column FILTER is not written as VCF has it, or names a filter that the header does not declare.</summary>
    public const string Filter = "LMV1129";

    /// <summary>A key of INFO does not have the values that it is defined with.</summary>
    public const string Info = "LMV1130";

    /// <summary>The column FORMAT is not written as VCF has it.</summary>
    public const string Format = "LMV1131";

    /// <summary>A sample does not have the values that its FORMAT is defined with, or its genotype is none.</summary>
    public const string Sample = "LMV1132";

    /// <summary>The records are not in order of contig and position.</summary>
    public const string Order = "LMV1133";

    /// <summary>The same change stands in two places.</summary>
    public const string Repeated = "LMV1134";

    /// <summary>REF holds a base that stands for several.</summary>
    public const string AmbiguousBase = "LMV1135";

    /// <summary>Lines end otherwise than VCF has it: tabs too many, empty lines in the header, no line end at the end of the file.</summary>
    public const string Layout = "LMV1136";

    /// <summary>A BGZF file lacks the block that ends a whole one.</summary>
    public const string CutShort = "LMV1137";

    /// <summary>The header says of its assembly what contradicts itself, or what is true of neither assembly.</summary>
    public const string Assembly = "LMV1138";

    /// <summary>More kinds of fault were found than are listed.</summary>
    public const string NotListed = "LMV1139";
}
