using LmsVariants.Endurance;

using Xunit.Abstractions;

namespace LmsVariants.EndToEnd.Tests.Watch;

/// <summary>One worker, killed again and again.</summary>
public sealed class KilledWorkerTests(ITestOutputHelper output)
{
    [SkippableFact]
    public Task Nothing_is_lost_or_doubled() => Endured.HoldsAsync(output, "chaos", "--cases", "14", "--kills", "3", "--seed", "6");

    [SkippableFact]
    public Task What_is_dropped_all_at_once_is_reported_once() => Endured.HoldsAsync(output, "soak", "--drops", "12");

    [Theory]
    [InlineData]
    [InlineData("crash")]
    [InlineData("chaos", "--kills")]
    [InlineData("chaos", "--kills", "-1")]
    [InlineData("chaos", "--deaths", "1")]
    public void A_wrong_command_line_is_refused(params string[] arguments) => Assert.Null(Settings.Read(arguments));
}
