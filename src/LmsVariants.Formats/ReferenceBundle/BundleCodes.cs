namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>Permanent codes of what can be wrong with a reference bundle or the files it is made from; docs/errors.md explains each.</summary>
public static class BundleCodes
{
    /// <summary>The file is no reference bundle, or of another format version.</summary>
    public const string NotABundle = "LMV4501";

    /// <summary>A row of the bundle or its bases cannot be read.</summary>
    public const string BadRow = "LMV4502";

    /// <summary>Exons, coding region, bases or stretches of bases do not fit each other.</summary>
    public const string Inconsistent = "LMV4503";

    /// <summary>A line of a GFF3 file cannot be read.</summary>
    public const string BadFeature = "LMV4504";

    /// <summary>A FASTA file cannot be read.</summary>
    public const string BadFasta = "LMV4505";

    /// <summary>Two sources of the same fact, such as bases or a MANE pair, contradict each other.</summary>
    public const string Contradiction = "LMV4506";

    /// <summary>A file that transcripts are to be made from has none that codes for a protein.</summary>
    public const string NoTranscripts = "LMV4507";

    /// <summary>The content of a bundle is not that which its header states.</summary>
    public const string Altered = "LMV4508";
}
