using System.Runtime.Versioning;

namespace LmsVariants.Endurance.Runs;

/// <summary>Runs one of the measurements.</summary>
[SupportedOSPlatform("linux")]
public static class Measurement
{
    /// <summary>Measures.</summary>
    /// <param name="settings">What, and how much of it.</param>
    /// <param name="tell">Hears how far it is.</param>
    public static Task<Outcome> RunAsync(Settings settings, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Command switch
        {
            "chaos" => ChaosRun.RunAsync(settings, tell),
            "soak" => SoakRun.RunAsync(settings, tell),
            "latency" => LatencyRun.RunAsync(settings, tell),
            "outage" => OutageRun.RunAsync(settings, tell),
            "cluster" => ClusterRun.RunAsync(settings, tell),
            "search" => SearchRun.RunAsync(settings, tell),
            _ => throw new ArgumentException("There is no such measurement.", nameof(settings)),
        };
    }
}
