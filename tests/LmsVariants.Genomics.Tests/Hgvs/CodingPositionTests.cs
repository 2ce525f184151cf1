using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Genomics.Tests.Hgvs;

public sealed class CodingPositionTests
{
    [Theory]
    [InlineData(CodingAnchor.CdsStart, 743, 0, "743", true)]
    [InlineData(CodingAnchor.CdsStart, -5, 0, "-5", false)]
    [InlineData(CodingAnchor.CdsEnd, 13, 0, "*13", false)]
    [InlineData(CodingAnchor.CdsStart, 22, 1, "22+1", false)]
    [InlineData(CodingAnchor.CdsStart, 23, -1, "23-1", false)]
    [InlineData(CodingAnchor.CdsStart, -5, 12, "-5+12", false)]
    [InlineData(CodingAnchor.CdsEnd, 14, -2, "*14-2", false)]
    public void Positions_are_written_as_HGVS_counts(CodingAnchor anchor, int number, int offset, string text, bool coding)
    {
        CodingPosition position = new(anchor, number, offset);
        Assert.Equal((text, coding), (position.ToString(), position.IsCoding));
    }

    [Theory]
    [InlineData(CodingAnchor.CdsStart, 0)]
    [InlineData(CodingAnchor.CdsEnd, 0)]
    [InlineData(CodingAnchor.CdsEnd, -1)]
    public void There_is_no_base_0_and_nothing_negative_behind_the_stop(CodingAnchor anchor, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CodingPosition(anchor, number, 0));

    [Fact]
    public void A_position_that_was_never_set_cannot_be_read() => Assert.Throws<InvalidOperationException>(() => default(CodingPosition).Base);

    [Fact]
    public void Positions_are_ordered_along_the_transcript()
    {
        string[] inOrder = ["-20", "-5", "-5+1", "-4-1", "-4", "1", "22", "22+1", "23-2", "23", "*1", "*13"];
        CodingPosition[] positions = [.. inOrder.Select(text => HgvsCoding.TryParse($"c.{text}del", out HgvsCoding? name, out _) ? name.Start : default)];
        Assert.Equal(inOrder, positions.Reverse().Order().Select(position => position.ToString()));
    }
}
