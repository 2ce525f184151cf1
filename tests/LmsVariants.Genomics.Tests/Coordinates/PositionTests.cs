using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Genomics.Tests.Coordinates;

public sealed class PositionTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("7577538", 7577538)]
    [InlineData("007", 7)]
    [InlineData("2147483647", int.MaxValue)]
    public void TryParse_reads_digits(string text, int expected)
    {
        Assert.True(Position.TryParse(text, out Position position));
        Assert.Equal(expected, position.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+5")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("5.0")]
    [InlineData("1,000")]
    [InlineData("1e3")]
    [InlineData("x")]
    [InlineData("٣")]
    [InlineData("2147483648")]
    public void TryParse_refuses_what_is_no_position(string text) => Assert.False(Position.TryParse(text, out _));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    public void There_is_no_position_before_the_first(int value) => Assert.Throws<ArgumentOutOfRangeException>(() => new Position(value));

    [Fact]
    public void A_position_that_was_never_set_cannot_be_read()
    {
        Assert.Throws<InvalidOperationException>(() => default(Position).Value);
        Assert.Throws<InvalidOperationException>(() => default(Position).ToIndex());
    }

    [Fact]
    public void The_index_counts_from_0() => Assert.Equal(0, new Position(1).ToIndex());

    [Fact]
    public void Positions_are_ordered_along_the_sequence() => Assert.True(new Position(9).CompareTo(new Position(10)) < 0);

    [Fact]
    public void TryParse_returns_what_ToString_wrote() =>
        Properties.Hold((int n) => Position.TryParse(new Position(n).ToString(), out Position read) && read.Value == n, Properties.Between(1, int.MaxValue));
}
