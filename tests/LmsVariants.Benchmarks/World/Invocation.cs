using System.Diagnostics;

namespace LmsVariants.Benchmarks.World;

/// <summary>A program with its arguments.</summary>
/// <param name="Program">Its file, or its name where it is on the path.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record Invocation(string Program, params string[] Arguments)
{
    // A look at a process that works costs it nothing worth telling at this pace.
    private const int MillisecondsBetweenLooks = 5;

    // The shell steps aside, so that it is the program that is looked at.
    private const string Script = "out=$1; err=$2; shift 2; exec \"$@\" >\"$out\" 2>\"$err\"";

    /// <summary>Gets the file that its standard output goes to.</summary>
    public string Output { get; init; } = "/dev/null";

    /// <summary>Gets the codes that it may end with.</summary>
    public int[] MayEndWith { get; init; } = [0];

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="InvalidOperationException">It ended with a code that it may not end with.</exception>
    public Cost Run() => TryRun(out string said) ?? throw new InvalidOperationException($"{this} failed: {said}");

    /// <summary>Runs it to its end; null where it ended with a code that it may not end with.</summary>
    /// <param name="said">What it wrote to its standard error.</param>
    public Cost? TryRun(out string said)
    {
        string log = Path.GetTempFileName();
        try
        {
            double before = LinuxCalls.ProcessorSecondsOfEnded;
            double peak = 0;
            long began = Stopwatch.GetTimestamp();
            using Process process = Start(log);
            while (!process.WaitForExit(MillisecondsBetweenLooks)) peak = Math.Max(peak, ProcessMemory.Peak(process.Id));
            Cost cost = new(Stopwatch.GetElapsedTime(began).TotalSeconds, LinuxCalls.ProcessorSecondsOfEnded - before, peak);
            said = File.ReadAllText(log).Trim();
            return MayEndWith.Contains(process.ExitCode) ? cost : null;
        }
        finally
        {
            File.Delete(log);
        }
    }

    /// <summary>Lets it run.</summary>
    public Background Start() => new(Start("/dev/null"));

    /// <summary>The first line that it writes, to whichever of its outputs; null where it is not installed or fails.</summary>
    public string? FirstLine()
    {
        string answer = Path.GetTempFileName();
        try
        {
            if ((this with { Output = answer }).TryRun(out string said) is null) return null;
            return (File.ReadAllText(answer) + said).Split('\n')[0].Replace('\t', ' ').Trim();
        }
        finally
        {
            File.Delete(answer);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', [Program, .. Arguments]);

    private Process Start(string log) => Process.Start("/bin/sh", ["-c", Script, "sh", Output, log, Program, .. Arguments]);
}
