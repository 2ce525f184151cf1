using FsCheck;
using FsCheck.Fluent;

using LmsVariants.Reports.Html.Pictures;

namespace LmsVariants.Reports.Tests.Html.Pictures;

public class WilsonIntervalTests
{
    // Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_limits_are_the_published_ones(int with, int reads, double lower, double upper)
    {
        WilsonInterval interval = WilsonInterval.Of((double)with / reads, reads);
        Assert.Equal(lower, interval.Lower, 4);
        Assert.Equal(upper, interval.Upper, 4);
    }

    [Fact]
    public void The_share_lies_within_its_limits_and_more_reads_make_them_narrower() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(), ArbMap.Default.ArbFor<NonNegativeInt>(), (reads, part) =>
    {
        int with = part.Get % (reads.Get + 1);
        double share = (double)with / reads.Get;
        WilsonInterval few = WilsonInterval.Of(share, reads.Get);
        WilsonInterval many = WilsonInterval.Of(share, reads.Get * 10);
        return few.Lower >= 0 && few.Upper <= 1 && few.Lower <= share && share <= few.Upper && many.Upper - many.Lower < few.Upper - few.Lower;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void There_is_no_interval_without_reads_or_of_what_is_no_share()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(0.5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(1.2, 10));
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(double.NaN, 10));
    }
}
