namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>An attribute as a header line writes it.</summary>
/// <param name="Key">What stands before the equals sign.</param>
/// <param name="Value">What stands behind it, without its quotes.</param>
/// <param name="IsQuoted">Whether it stands in quotes.</param>
internal readonly record struct MetaAttribute(string Key, string Value, bool IsQuoted);
