using System.Diagnostics;

namespace LmsVariants.Benchmarks.World;

/// <summary>A program that runs until it is asked to end.</summary>
/// <param name="process">The program.</param>
internal sealed class Background(Process process) : IDisposable
{
    private const int MillisecondsToEnd = 10_000;

    /// <summary>Gets its resident memory now.</summary>
    /// <exception cref="InvalidOperationException">It has ended by itself.</exception>
    public double Megabytes => process.HasExited ? throw new InvalidOperationException("the program has ended by itself") : ProcessMemory.Now(process.Id);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited) LinuxCalls.End(process.Id);
        if (!process.WaitForExit(MillisecondsToEnd)) process.Kill();
        process.Dispose();
    }
}
