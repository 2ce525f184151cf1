using Xunit.Abstractions;

namespace LmsVariants.EndToEnd.Tests.Watch;

/// <summary>A server that is away, and the worker killed meanwhile.</summary>
public sealed class ServerAwayTests(ITestOutputHelper output)
{
    [SkippableFact]
    public Task What_was_reported_meanwhile_is_delivered_once() => Endured.HoldsAsync(output, "outage", "--seconds", "4", "--cases", "4", "--seed", "6");
}
