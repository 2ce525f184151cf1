using System.Diagnostics;
using System.Text;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests;

/// <summary>What a run of the built program gave.</summary>
internal sealed record Ended(int ExitCode, string Output, string Errors)
{
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A folder of its own in which the built program is run as a user runs it.</summary>
internal sealed class Workspace : IDisposable
{
    public const string ReportTime = "2026-11-21T12:00:00+01:00";

    /// <summary>Gets how long the program may take.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets the folder of the program.</summary>
    public string Program { get; init; } = AppContext.BaseDirectory;

    public string Folder { get; } = Directory.CreateTempSubdirectory("lmsv-").FullName;

    public string Of(params string[] parts) => Path.Combine([Folder, .. parts]);

    public string Read(params string[] parts) => File.ReadAllText(Of(parts));

    public string Write(string name, string content)
    {
        string path = Of(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    public static string Fixture(params string[] parts) => Component.InRepository(["fixtures", .. parts]);

    public Ended Run(params string[] arguments) => Run(new Dictionary<string, string>(StringComparer.Ordinal), arguments);

    public Ended Run(Dictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(Program, "lmsvariants.dll") },
        };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        HashSet<string> before = [.. Bundles()];
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(Longest), "the program did not end in time");
        // Every bundle that a test makes the program write is checked, and none that the test wrote itself.
        foreach (string bundle in Bundles().Where(bundle => !before.Contains(bundle))) Conforming.Check(bundle);
        return new Ended(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    private IEnumerable<string> Bundles() => Directory.EnumerateFiles(Folder, "*.fhir.json", SearchOption.AllDirectories).Select(File.ReadAllText);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
