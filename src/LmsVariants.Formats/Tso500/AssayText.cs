using System.Text.RegularExpressions;

namespace LmsVariants.Formats.Tso500;

/// <summary>Software and version out of a banner and the text of a version key: a banner carries a version from DRAGEN 2.6 on alone.</summary>
internal static partial class AssayText
{
    public static Tso500Assay Read(string banner, string pipeline)
    {
        Match version = VersionNumber().Match(banner) is { Success: true } stated ? stated : VersionNumber().Match(pipeline);
        return new Tso500Assay(SoftwareOf(banner), version.Success ? version.Groups["version"].Value : string.Empty, pipeline);
    }

    private static Tso500Software SoftwareOf(string banner) =>
        banner.Contains("ctDNA", StringComparison.Ordinal) ? Tso500Software.CirculatingDna
        : banner.StartsWith("DRAGEN", StringComparison.Ordinal) ? Tso500Software.Dragen
        : Tso500Software.LocalApp;

    [GeneratedRegex(@"(^|[v-])(?<version>\d+\.\d+(\.\d+)?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex VersionNumber();
}
