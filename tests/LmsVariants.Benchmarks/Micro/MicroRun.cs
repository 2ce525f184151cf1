using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace LmsVariants.Benchmarks.Micro;

/// <summary>The hot parts one by one, with what they allocate.</summary>
internal static class MicroRun
{
    /// <summary>Runs those that the arguments choose; all where there are none.</summary>
    public static void Run(string[] arguments)
    {
        // In this process: a project that is made for the occasion would have to be restored, and restoring is locked.
        IConfig config = DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithArtifactsPath(Repository.Artifacts("micro"));
        BenchmarkSwitcher.FromAssembly(typeof(MicroRun).Assembly).Run(arguments.Length == 0 ? ["--filter", "*"] : arguments, config);
    }
}
