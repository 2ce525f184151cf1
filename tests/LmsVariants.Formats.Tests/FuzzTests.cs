using System.Diagnostics;

using LmsVariants.Fuzz;

namespace LmsVariants.Formats.Tests;

public sealed class FuzzTests
{
    public static TheoryData<int> Places => [.. Enumerable.Range(0, Samples.Formats.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_good_sample_is_read(int format) => Assert.All(Samples.Formats[format].Good, Samples.Formats[format].Read);

    [Theory]
    [MemberData(nameof(Places))]
    public void A_damaged_file_is_read_or_refused_and_nothing_else(int format)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Campaign campaign = Campaign.Run(Samples.Formats[format], firstSeed: 20_261_121, executions: 1_000);
        Assert.Empty(campaign.Crashes.Select(crash => $"seed {crash.Seed}: {crash.Exception}"));
        Assert.InRange(campaign.Accepted, 1, 999);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"1,000 small files took {watch.Elapsed}");
    }

    [Fact]
    public void The_same_seed_does_the_same_damage()
    {
        byte[] good = Samples.Formats[0].Good[0];
        Assert.Equal(new Mutation(7).Damage(good, good), new Mutation(7).Damage(good, good));
        Assert.NotEqual(new Mutation(7).Damage(good, good), new Mutation(8).Damage(good, good));
    }
}
