using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Genomics.Tests.Coordinates;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(5, 5, 1)]
    [InlineData(5, 9, 5)]
    [InlineData(1, int.MaxValue, int.MaxValue)]
    public void Both_ends_are_included(int first, int last, int length) => Assert.Equal(length, new Interval(first, last).Length);

    [Theory]
    [InlineData(6, 5)]
    [InlineData(0, 5)]
    [InlineData(-1, 5)]
    public void An_end_before_the_start_is_refused(int first, int last) => Assert.Throws<ArgumentOutOfRangeException>(() => new Interval(first, last));

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(7, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Contains_is_true_from_the_first_base_to_the_last(int position, bool inside) => Assert.Equal(inside, new Interval(5, 9).Contains(new Position(position)));

    [Fact]
    public void The_range_slices_the_same_bases() => Assert.Equal("CDE", "ABCDEFG"[new Interval(3, 5).ToRange()]);

    [Fact]
    public void It_is_written_with_a_dash() => Assert.Equal("3-5", new Interval(3, 5).ToString());

    [Fact]
    public void An_interval_that_was_never_set_cannot_be_read()
    {
        Assert.Throws<InvalidOperationException>(() => default(Interval).Length);
        Assert.Throws<InvalidOperationException>(() => default(Interval).ToRange());
        Assert.Throws<InvalidOperationException>(() => default(Interval).Contains(new Position(1)));
    }
}
