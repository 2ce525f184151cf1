namespace LmsVariants.Infrastructure.Printing;

/// <summary>Where a Chromium, Chrome or Edge is installed: what turns the page of a report into a PDF.</summary>
public static class InstalledChromium
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome", "msedge"];

    private static readonly string[] s_places =
    [
        Path.Combine("Google", "Chrome", "Application", "chrome.exe"),
        Path.Combine("Chromium", "Application", "chrome.exe"),
        Path.Combine("Microsoft", "Edge", "Application", "msedge.exe"),
    ];

    private static readonly string[] s_bundles =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];

    /// <summary>Finds it on the path, else where its own installer puts it.</summary>
    /// <param name="path">The folders to look in, as the variable <c>PATH</c> has them.</param>
    /// <returns>The program; null where there is none.</returns>
    public static string? Find(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        IEnumerable<string> onPath = path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => s_names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)));
        IEnumerable<string> installed = OperatingSystem.IsWindows()
            ? new[] { Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData }.SelectMany(folder => s_places.Select(place => Path.Combine(Environment.GetFolderPath(folder), place)))
            : s_bundles;
        return onPath.Concat(installed).FirstOrDefault(File.Exists);
    }
}
