using System.Collections.Immutable;

namespace LmsVariants.Formats.Vcf;

/// <summary>The places of the columns, from 0.</summary>
internal static class VcfColumn
{
    public const int Chrom = 0;
    public const int Pos = 1;
    public const int Id = 2;
    public const int Ref = 3;
    public const int Alt = 4;
    public const int Qual = 5;
    public const int Filter = 6;
    public const int Info = 7;
    public const int Format = 8;
    public const int FirstSample = 9;

    public static ImmutableArray<string> Names { get; } = ["#CHROM", "POS", "ID", "REF", "ALT", "QUAL", "FILTER", "INFO", "FORMAT"];
}
