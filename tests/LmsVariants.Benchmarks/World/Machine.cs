using System.Globalization;
using System.Runtime.InteropServices;

namespace LmsVariants.Benchmarks.World;

/// <summary>Where and when something was measured.</summary>
internal static class Machine
{
    /// <summary>One line: processor, kernel, date, and what else is going on.</summary>
    public static string Describe()
    {
        string processor = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
        string kernel = File.ReadAllText("/proc/sys/kernel/osrelease").Trim();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{processor}, {Environment.ProcessorCount} processors, Linux {kernel}, {DateTime.UtcNow:yyyy-MM-dd}, load at the start {Load()}{Set()}.");
    }

    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    // Settings of the runtime reach the program that is measured.
    private static string Set()
    {
        string[] names = [.. Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsOfTheRuntime).Order(StringComparer.Ordinal)];
        return names.Length == 0 ? string.Empty : $", with {string.Join(' ', names.Select(name => $"{name}={Environment.GetEnvironmentVariable(name)}"))}";
    }

    private static bool IsOfTheRuntime(string name) =>
        name.StartsWith("DOTNET_gc", StringComparison.OrdinalIgnoreCase) || name.StartsWith("DOTNET_Tiered", StringComparison.Ordinal) || name.StartsWith("DOTNET_ReadyToRun", StringComparison.Ordinal);
}
