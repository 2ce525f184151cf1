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
}
