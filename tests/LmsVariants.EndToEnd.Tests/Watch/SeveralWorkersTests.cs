using Xunit.Abstractions;

namespace LmsVariants.EndToEnd.Tests.Watch;

/// <summary>Several workers over one inbox and one database.</summary>
public sealed class SeveralWorkersTests(ITestOutputHelper output)
{
    [SkippableFact]
    public Task Nothing_is_lost_or_doubled_when_one_dies_and_one_freezes() => Endured.HoldsAsync(output, "cluster", "--workers", "3", "--cases", "12", "--frozen", "3", "--seed", "6");
}
