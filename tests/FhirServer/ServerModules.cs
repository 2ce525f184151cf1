using System.Diagnostics;

namespace LmsVariants.Testing;

/// <summary>What the FHIR server of the tests is made of: packages of fixed versions, installed once below artifacts/.</summary>
internal static class ServerModules
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    /// <summary>The folder of the packages; skips (or fails) where they are not there and cannot be installed.</summary>
    /// <remarks><c>FHIR_NODE_MODULES</c> names a folder in which they are installed already.</remarks>
    public static string Folder()
    {
        if (Environment.GetEnvironmentVariable("FHIR_NODE_MODULES") is { Length: > 0 } given) return given;
        string home = Component.InRepository("artifacts", "fhir-server");
        string done = Path.Combine(home, "installed.json");
        string wanted = Component.InRepository("tests", "FhirServer", "package-lock.json");
        if (!File.Exists(done) || File.ReadAllText(done) != File.ReadAllText(wanted)) Install(home, Path.GetDirectoryName(wanted)!);
        File.Copy(wanted, done, overwrite: true);
        return Path.Combine(home, "node_modules");
    }

    private static void Install(string home, string source)
    {
        Directory.CreateDirectory(home);
        foreach (string name in new[] { "package.json", "package-lock.json" }) File.Copy(Path.Combine(source, name), Path.Combine(home, name), overwrite: true);
        ProcessStartInfo start = new(Component.Program("npm"))
        {
            WorkingDirectory = home,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "ci", "--ignore-scripts", "--no-audit", "--no-fund" },
        };
        using Process npm = Process.Start(start)!;
        Task<string> output = npm.StandardOutput.ReadToEndAsync();
        Task<string> errors = npm.StandardError.ReadToEndAsync();
        bool ended = npm.WaitForExit(Longest);
        if (!ended) npm.Kill(entireProcessTree: true);
        if (!ended || npm.ExitCode != 0) Component.Missing($"the packages of the FHIR server could not be installed: {output.GetAwaiter().GetResult()}{errors.GetAwaiter().GetResult()}");
    }
}
