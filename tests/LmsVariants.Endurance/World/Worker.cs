using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;

namespace LmsVariants.Endurance.World;

/// <summary>The built program, watching, in a process of its own.</summary>
[SupportedOSPlatform("linux")]
internal sealed partial class Worker : IDisposable
{
    /// <summary>The event ids of the worker's log that tell how far a case is.</summary>
    public const int Watches = 3001;
    public const int Taken = 1001;
    public const int Begun = 2001;
    public const int Decided = 2002;
    public const int Settled = 2004;

    private readonly Process _process;
    private readonly ConcurrentDictionary<int, int> _events = new();
    private readonly Task _reading;

    private Worker(Process process, string log)
    {
        _process = process;
        Began = Stopwatch.GetTimestamp();
        _reading = Task.WhenAll(ReadAsync(process.StandardError, log + ".err"), ReadAsync(process.StandardOutput, log + ".out"));
    }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    private long Began { get; }

    public TimeSpan Age => Stopwatch.GetElapsedTime(Began);

    /// <summary>Starts a worker; its log goes to a file of its own.</summary>
    public static Worker Start(Place place, IReadOnlyDictionary<string, string> environment, params ReadOnlySpan<string> switches)
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = place.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "lmsvariants.dll"), "watch", "--root", place.Root, "--inbox", place.Inbox },
        };
        foreach (string one in switches) start.ArgumentList.Add(one);
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        Process process = Process.Start(start)!;
        return new Worker(process, Path.Combine(place.Logs, string.Create(CultureInfo.InvariantCulture, $"worker-{process.Id}-{Stopwatch.GetTimestamp()}")));
    }

    /// <summary>How many events of an id it has told of.</summary>
    public int Count(int id) => _events.GetValueOrDefault(id);

    /// <summary>Waits until it watches.</summary>
    public void WaitUntilUp()
    {
        while (Count(Watches) == 0)
        {
            if (HasEnded || Age > TimeSpan.FromMinutes(2)) throw new InvalidOperationException("the worker did not start; its log has the reason");
            Thread.Sleep(5);
        }
    }

    /// <summary>Ends it as a power cut does.</summary>
    public void Kill()
    {
        if (!HasEnded) _process.Kill();
        _process.WaitForExit();
        _reading.Wait();
    }

    /// <summary>Asks it to end, and waits.</summary>
    public int Stop()
    {
        if (!HasEnded) LinuxCalls.Signal(Id, LinuxCalls.Terminate);
        if (!_process.WaitForExit(TimeSpan.FromMinutes(2))) throw new InvalidOperationException("the worker did not stop when it was asked to");
        _reading.Wait();
        return ExitCode;
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private async Task ReadAsync(StreamReader output, string path)
    {
        await using StreamWriter log = new(path) { NewLine = "\n" };
        while (await output.ReadLineAsync().ConfigureAwait(false) is string line)
        {
            if (EventId().Match(line) is { Success: true } match) _events.AddOrUpdate(int.Parse(match.Groups["id"].ValueSpan, CultureInfo.InvariantCulture), 1, (_, count) => count + 1);
            await log.WriteLineAsync(line).ConfigureAwait(false);
        }
    }

    [GeneratedRegex(@"\[(?<id>[0-9]{4})\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EventId();
}
