namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>Permanent codes of what can be wrong with a reference bundle or the tables it is made from; docs/errors.md explains each.</summary>
public static class BundleCodes
{
    /// <summary>The file is no reference bundle, or of another format version.</summary>
    public const string NotABundle = "LMV4501";

    /// <summary>A row of the bundle cannot be read.</summary>
    public const string BadRow = "LMV4502";

    /// <summary>Exons, coding region and bases of a transcript do not fit each other.</summary>
    public const string Inconsistent = "LMV4503";
}
