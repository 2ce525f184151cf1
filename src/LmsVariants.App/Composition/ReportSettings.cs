using LmsVariants.Infrastructure.Printing;

namespace LmsVariants.App.Composition;

/// <summary>How reports for people are made.</summary>
/// <param name="Pdf">Whether the page is printed to a PDF as well.</param>
/// <param name="Browser">The Chromium that prints it; null for the one that is installed.</param>
internal sealed record ReportSettings(bool Pdf, string? Browser)
{
    public static ReportSettings Read(SettingValues values) => new(values.Flag("Report:Pdf", otherwise: false), values.Text("Report:Browser") is { Length: > 0 } path ? path : null);

    /// <summary>What prints; null where no PDF is asked for.</summary>
    /// <exception cref="SettingException">There is no browser that could print.</exception>
    public ChromiumPrinter? Printer()
    {
        if (!Pdf) return null;
        if (Browser is string named)
        {
            return File.Exists(named) ? new ChromiumPrinter(named) : throw new SettingException("Report:Browser: expected the path of a Chromium, Chrome or Edge, found no file there");
        }
        return InstalledChromium.Find(Environment.GetEnvironmentVariable("PATH") ?? string.Empty) is string found
            ? new ChromiumPrinter(found)
            : throw new SettingException("--pdf (Report:Pdf): expected a Chromium, Chrome or Edge that prints the page, found none on the path; install one (Debian: chromium), name it by Report:Browser, or print report.html from any browser");
    }
}
