namespace LmsVariants.Formats.Tso500;

/// <summary>The analysis software that wrote a CombinedVariantOutput.</summary>
public enum Tso500Software
{
    /// <summary>TruSight Oncology 500 Local App.</summary>
    LocalApp,

    /// <summary>DRAGEN TruSight Oncology 500 analysis software.</summary>
    Dragen,
}

/// <summary>Software and version as the file states them.</summary>
/// <param name="Software">Which software.</param>
/// <param name="Version">Its version, such as <c>2.2.0</c> or <c>2.6.2</c>; empty where the file states none that can be read.</param>
/// <param name="Pipeline">The text of "Pipeline Version".</param>
public sealed record Tso500Assay(Tso500Software Software, string Version, string Pipeline)
{
    /// <summary>Gets whether the layout of that version was seen in files, so that a missing section means something.</summary>
    public bool IsKnownVersion => (Software, MajorMinor) switch
    {
        (Tso500Software.LocalApp, "2.0" or "2.1" or "2.2") => true,
        (Tso500Software.Dragen, "2.1" or "2.5" or "2.6") => true,
        _ => false,
    };

    /// <summary>Gets the name of the software.</summary>
    public string Name => Software == Tso500Software.LocalApp
        ? "TruSight Oncology 500 Local App"
        : "DRAGEN TruSight Oncology 500 Analysis Software";

    /// <summary>Gets whether the software writes losses of copies into its combined output.</summary>
    public bool ReportsLosses => Software == Tso500Software.Dragen && MajorMinor != "2.1";

    /// <summary>Gets whether the software writes exon-level losses (of BRCA1 and BRCA2 alone).</summary>
    public bool ReportsExonLosses => Software == Tso500Software.Dragen;

    // 2.10 is not 2.1.
    private string MajorMinor => string.Join('.', Version.Split('.').Take(2));
}
