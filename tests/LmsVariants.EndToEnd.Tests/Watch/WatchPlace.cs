using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

using LmsVariants.Infrastructure.Tests.Delivery;
using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests.Watch;

/// <summary>A watched folder with the built program over it, started and stopped as systemd does.</summary>
internal sealed class WatchPlace : IDisposable
{
    /// <summary>More than anything takes, on a machine that does much else.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private const string Nobody = "65534";

    private readonly ConcurrentQueue<string> _log = new();
    private Process? _worker;

    public Workspace Workspace { get; } = new();

    public string Folder => Workspace.Folder;

    /// <summary>Gets the settings, as the environment gives them.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal)
    {
        ["LMSV_Watch__PollSeconds"] = "0.1",
        ["LMSV_Watch__SettledAfterSeconds"] = "0.3",
        ["LMSV_Watch__LateFilesSeconds"] = "0.3",
        ["LMSV_Watch__FirstPauseSeconds"] = "0.2",
        ["LMSV_Watch__LongestPauseSeconds"] = "1",
        ["LMSV_Health__Url"] = "off",
    };

    public string Log => string.Join('\n', _log);

    private string LastOfLog => string.Join('\n', _log.TakeLast(12));

    public int Id => _worker!.Id;

    /// <summary>Gets the base address of the health pages, once <see cref="WithHealth"/> was called.</summary>
    public string Health { get; private set; } = string.Empty;

    public string Of(params string[] parts) => Workspace.Of(parts);

    public void WithHealth()
    {
        Health = FormattableString.Invariant($"http://127.0.0.1:{ScriptedServer.FreePort()}");
        Settings["LMSV_Health__Url"] = Health;
    }

    /// <summary>Starts a worker and waits until it watches.</summary>
    /// <param name="before">What the program is started through, such as a shell that limits it.</param>
    /// <param name="arguments">Further switches.</param>
    public void Start(string[] before, params string[] arguments)
    {
        string[] line = [.. before, "dotnet", Path.Combine(AppContext.BaseDirectory, "lmsvariants.dll"), "watch", "--root", Folder, .. arguments];
        ProcessStartInfo start = new(line[0], line[1..]) { WorkingDirectory = Folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach ((string name, string value) in Settings) start.Environment[name] = value;
        start.Environment["HOME"] = Folder;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        int begun = Count("[3001]") + Count("\"EventId\":3001");
        _worker = Process.Start(start)!;
        _worker.ErrorDataReceived += (_, said) => Keep(said.Data);
        _worker.OutputDataReceived += (_, said) => Keep(said.Data);
        _worker.BeginErrorReadLine();
        _worker.BeginOutputReadLine();
        Until(() => Count("[3001]") + Count("\"EventId\":3001") > begun, "the worker did not begin");
    }

    /// <summary>Asks the worker to stop.</summary>
    /// <returns>Its exit code.</returns>
    public int Stop()
    {
        using (Process kill = Process.Start(Component.Program("kill"), ["-TERM", FormattableString.Invariant($"{_worker!.Id}")])) kill.WaitForExit();
        return Wait();
    }

    /// <summary>Waits for its end.</summary>
    public int Wait()
    {
        Assert.True(_worker!.WaitForExit(Longest), "the worker did not end");
        _worker.WaitForExit();
        int code = _worker.ExitCode;
        _worker.Dispose();
        _worker = null;
        return code;
    }

    /// <summary>Has the folder belong to somebody whom permissions bind, also where the tests run as root; skips where that cannot be.</summary>
    /// <returns>What the program is started through.</returns>
    public string[] AsNobody()
    {
        Skip.If(OperatingSystem.IsWindows(), "its permissions are other ones");
        if (Environment.UserName != "root") return [];
        string setpriv = Component.Program("setpriv");
        string[] nobody = [setpriv, "--reuid", Nobody, "--regid", Nobody, "--clear-groups"];
        Skip.If(Run([.. nobody, "test", "-r", Path.Combine(AppContext.BaseDirectory, "lmsvariants.dll")]) != 0, "another user cannot read the program here");
        GiveToNobody();
        return nobody;
    }

    public void GiveToNobody()
    {
        if (Environment.UserName == "root") Assert.Equal(0, Run("chown", "-R", $"{Nobody}:{Nobody}", Folder));
    }

    public void GiveToNobodyAlone(string path)
    {
        if (Environment.UserName == "root") Assert.Equal(0, Run("chown", $"{Nobody}:{Nobody}", path));
    }

    public static int Run(params string[] line)
    {
        using Process process = Process.Start(new ProcessStartInfo(line[0], line[1..]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Drops a file as a careful user does: under another name first.</summary>
    public void Drop(string path, string content)
    {
        string full = Of("inbox", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full + ".part", content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(full + ".part", full);
    }

    public Ended Ask(params string[] arguments) => Workspace.Run(Settings, [.. arguments, "--root", Folder]);

    /// <summary>Every file of a folder, by its path below it.</summary>
    public string[] FilesOf(params string[] parts) => Directory.Exists(Of(parts))
        ? [.. Directory.EnumerateFiles(Of(parts), "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Select(path => Path.GetRelativePath(Of(parts), path)).Order(StringComparer.Ordinal)]
        : [];

    public bool IsIn(string room, params string[] files) => files.All(file => File.Exists(Of(room, file)));

    public int Count(string text) => _log.Count(line => line.Contains(text, StringComparison.Ordinal));

    public void Until(Func<bool> isSo, string why)
    {
        long began = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Longest, $"{why}\n{LastOfLog}");
            Assert.False(_worker is { HasExited: true }, $"the worker ended: {why}\n{LastOfLog}");
            Thread.Sleep(50);
        }
    }

    /// <summary>A CombinedVariantOutput of a case.</summary>
    public static string Whole(string name, string tmb = "5.9") => Regex.Replace(
        File.ReadAllText(Workspace.Fixture("tso500", "local-app-2.2", "LMS-TSO22-01_CombinedVariantOutput.tsv")).Replace("LMS-TSO22-01", name, StringComparison.Ordinal), @"Total TMB\t[0-9.]+", "Total TMB\t" + tmb);

    public void Dispose()
    {
        if (_worker is not null)
        {
            if (!_worker.HasExited) _worker.Kill(entireProcessTree: true);
            _worker.WaitForExit();
            _worker.Dispose();
        }
        // What a test has closed is opened again, or it could not be removed.
        if (!OperatingSystem.IsWindows()) Run("chmod", "-R", "u+rwX", Folder);
        Workspace.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null) _log.Enqueue(line);
    }
}
