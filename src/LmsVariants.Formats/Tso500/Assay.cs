namespace LmsVariants.Formats.Tso500;

/// <summary>The analysis software that wrote a result.</summary>
public enum Tso500Software
{
    /// <summary>TruSight Oncology 500 Local App.</summary>
    LocalApp,

    /// <summary>DRAGEN TruSight Oncology 500 analysis software.</summary>
    Dragen,

    /// <summary>DRAGEN TruSight Oncology 500 ctDNA analysis software: circulating DNA of the blood, no RNA.</summary>
    CirculatingDna,
}

/// <summary>Software and version as the file states them.</summary>
/// <param name="Software">Which software.</param>
/// <param name="Version">Its version, such as <c>2.2.0</c> or <c>2.6.2</c>; empty where the file states none that can be read.</param>
/// <param name="Pipeline">The text of "Pipeline Version", or of "Workflow Version" where a file calls it so.</param>
public sealed record Tso500Assay(Tso500Software Software, string Version, string Pipeline)
{
    /// <summary>Gets whether the layout of that version was seen in files, so that a missing section means something.</summary>
    public bool IsKnownVersion => (Software, MajorMinor) switch
    {
        (Tso500Software.LocalApp, "2.0" or "2.1" or "2.2") => true,
        (Tso500Software.Dragen, "2.1" or "2.5" or "2.6") => true,
        (Tso500Software.CirculatingDna, "1.2" or "2.6") => true,
        _ => false,
    };

    /// <summary>Gets the name of the software.</summary>
    public string Name => Software switch
    {
        Tso500Software.LocalApp => "TruSight Oncology 500 Local App",
        Tso500Software.CirculatingDna => "DRAGEN TruSight Oncology 500 ctDNA Analysis Software",
        _ => "DRAGEN TruSight Oncology 500 Analysis Software",
    };

    /// <summary>Gets the name of the panel.</summary>
    public string Panel => IsCirculatingDna ? "TruSight Oncology 500 ctDNA" : "TruSight Oncology 500";

    /// <summary>Gets whether the assay reads circulating DNA of the blood. It has no RNA, and its fusions are seen in DNA.</summary>
    public bool IsCirculatingDna => Software == Tso500Software.CirculatingDna;

    /// <summary>Gets whether the software writes losses of copies into its combined output.</summary>
    public bool ReportsLosses => IsCirculatingDna || (Software == Tso500Software.Dragen && MajorMinor != "2.1");

    /// <summary>Gets whether the software writes exon-level losses (of BRCA1 and BRCA2 alone).</summary>
    public bool ReportsExonLosses => Software == Tso500Software.Dragen;

    /// <summary>Gets whether the two read columns of splice variants stand in each other's place, as the release notes of Local App 2.2 say of those before it.</summary>
    public bool ExchangesSpliceReads => Software == Tso500Software.LocalApp && MajorMinor is ("2.0" or "2.1");

    /// <summary>Gets whether contamination is a score and a p-value together, as in Local App; elsewhere the score decides alone.</summary>
    public bool JudgesContaminationByTwoRows => Software == Tso500Software.LocalApp;

    /// <summary>Gets the first number of the version, such as <c>2</c>; empty where the version is.</summary>
    internal string Major => Version.Split('.')[0];

    // 2.10 is not 2.1.
    private string MajorMinor => string.Join('.', Version.Split('.').Take(2));
}
