using System.Globalization;

namespace LmsVariants.Benchmarks.World;

/// <summary>The resident memory of a process, in megabytes of 1,048,576 bytes, as /proc tells it.</summary>
internal static class ProcessMemory
{
    /// <summary>What it has now.</summary>
    public static double Now(int process) => Read(process, "VmRSS:");

    /// <summary>The most that it, or the greatest process that it started, ever had since its start; 0 where it has ended.</summary>
    public static double Peak(int process) => ChildrenOf(process).Select(Peak).Append(Read(process, "VmHWM:")).Max();

    private static double Read(int process, string name)
    {
        try
        {
            string? line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/status")).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(':', 'k')[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return 0;
        }
    }

    private static int[] ChildrenOf(int process)
    {
        try
        {
            string text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task/{process}/children"));
            return [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            return [];
        }
    }
}
