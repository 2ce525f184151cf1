using System.Globalization;

using LmsVariants.Endurance;
using LmsVariants.Endurance.Runs;

using Xunit.Abstractions;

namespace LmsVariants.EndToEnd.Tests.Watch;

/// <summary>Runs the short forms of what docs/endurance.md measures.</summary>
internal static class Endured
{
    /// <summary>Measures, shows the figures, and fails where something does not hold.</summary>
    public static async Task HoldsAsync(ITestOutputHelper output, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux())
        {
            Skip.If(true, "how many names a file has, and signals, are asked of Linux");
            return;
        }
        Outcome outcome = await Measurement.RunAsync(Settings.Read(arguments)!, line => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.UtcNow:HH:mm:ss} {line}")));
        foreach (string figure in outcome.Figures) output.WriteLine(figure);
        Assert.Empty(outcome.Broken);
    }
}
