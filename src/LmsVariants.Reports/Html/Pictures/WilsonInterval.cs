namespace LmsVariants.Reports.Html.Pictures;

/// <summary>The 95 % confidence interval of a share of reads.</summary>
/// <param name="Lower">The lower limit, 0 to 1.</param>
/// <param name="Upper">The upper limit, 0 to 1.</param>
/// <remarks>
/// The score interval of Wilson 1927 (J Am Stat Assoc 22:209-212), without correction for continuity; recommended for shares near 0 and 1
/// by Newcombe 1998 (Stat Med 17:857-872), whose method 3 it is.
/// </remarks>
internal readonly record struct WilsonInterval(double Lower, double Upper)
{
    // The normal deviate that leaves 2.5 % on either side.
    private const double Deviate = 1.959963984540054;

    /// <summary>The interval of a share of a number of reads.</summary>
    /// <param name="share">The share seen, 0 to 1.</param>
    /// <param name="reads">The reads in all, at least 1.</param>
    public static WilsonInterval Of(double share, int reads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(reads, 1);
        if (share is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(share), share, "a share lies between 0 and 1");
        double square = Deviate * Deviate;
        double middle = share + (square / (2 * reads));
        double reach = Deviate * Math.Sqrt((share * (1 - share) / reads) + (square / (4.0 * reads * reads)));
        double whole = 1 + (square / reads);
        // What is seen lies within its own limits; rounding must not say otherwise at 0 and 1.
        return new WilsonInterval(Math.Min(share, Math.Max(0, (middle - reach) / whole)), Math.Max(share, Math.Min(1, (middle + reach) / whole)));
    }
}
