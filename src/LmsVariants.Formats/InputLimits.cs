namespace LmsVariants.Formats;

/// <summary>How large an input may be before it is refused rather than read.</summary>
public sealed record InputLimits
{
    /// <summary>Gets the largest text file that is read whole, in bytes.</summary>
    /// <value>The default is 64 MiB; a CombinedVariantOutput has about 0.1 MiB.</value>
    public long LargestTable { get; init; } = 64L << 20;

    /// <summary>Gets the most variants that the file of one case may list.</summary>
    /// <value>The default is 250,000; a genome VCF of a panel lists a few ten thousand, most of them filtered.</value>
    public int MostVariants { get; init; } = 250_000;

    /// <summary>Gets the longest line, in characters.</summary>
    /// <value>The default is 1,000,000.</value>
    public int LongestLine { get; init; } = 1_000_000;

    /// <summary>Gets how many bytes of text may come out of each byte of a compressed file, once <see cref="UnpackedBeforeRatio"/> is passed.</summary>
    /// <value>The default is 200; genome VCFs pack 20 to 100 times, and gzip can pack 1,030 times.</value>
    public int LargestUnpackedRatio { get; init; } = 200;

    /// <summary>Gets how many bytes of text are unpacked before the ratio is looked at.</summary>
    /// <value>The default is 64 MiB: the sequence of chromosome 15 starts with 20 MiB of unknown bases, which pack 1,000 times.</value>
    public long UnpackedBeforeRatio { get; init; } = 64L << 20;

    /// <summary>Gets the most alternate alleles of one record of a VCF.</summary>
    /// <value>The default is 1,000.</value>
    public int MostAlternates { get; init; } = 1_000;

    /// <summary>Gets the most columns of a VCF, nine more than its samples.</summary>
    /// <value>The default is 10,000.</value>
    public int MostColumns { get; init; } = 10_000;
}
