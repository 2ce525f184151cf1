namespace LmsVariants.Formats.Tso500;

/// <summary>Permanent codes of what the files of TruSight Oncology 500 alone can be doubted for; docs/errors.md explains each.</summary>
public static class Tso500Codes
{
    /// <summary>The two read columns of splice variants, which this version writes in each other's place, were read exchanged.</summary>
    public const string SpliceReadsExchanged = "LMV1160";

    /// <summary>A tumour fraction above 1 was read as a percentage.</summary>
    public const string TumourFractionInPercent = "LMV1161";

    /// <summary>A metric has other limits than the vendor's guide for that software.</summary>
    public const string OtherLimits = "LMV1162";
}
