using System.ComponentModel;
using System.Runtime.InteropServices;

namespace LmsVariants.Benchmarks.World;

/// <summary>What the platform does not offer: the processor time of programs that have ended, and a signal.</summary>
internal static partial class LinuxCalls
{
    private const int Terminate = 15;

    // RUSAGE_CHILDREN; struct rusage on every processor of 64 bits: user and system time as seconds and microseconds, then fourteen more numbers.
    private const int Children = -1;
    private const int NumbersOfUsage = 18;

    /// <summary>Gets the processor time, user and system, of all programs that this one started and that have ended.</summary>
    public static double ProcessorSecondsOfEnded
    {
        get
        {
            long[] usage = new long[NumbersOfUsage];
            Check(Usage(Children, usage), "processor time cannot be asked");
            return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
        }
    }

    /// <summary>Asks a process to end.</summary>
    public static void End(int process) => Check(Kill(process, Terminate), "a process cannot be signalled");

    private static void Check(int result, string problem)
    {
        if (result != 0) throw new IOException($"{problem}: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}");
    }

    [LibraryImport("libc", EntryPoint = "getrusage", SetLastError = true)]
    private static partial int Usage(int who, [Out] long[] usage);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Kill(int process, int signal);
}
