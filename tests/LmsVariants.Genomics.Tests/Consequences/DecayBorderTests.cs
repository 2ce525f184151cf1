using LmsVariants.Genomics.Consequences;

namespace LmsVariants.Genomics.Tests.Consequences;

/// <summary>The border of decay is the verdict on one stop, told for all codons of the frame.</summary>
public class DecayBorderTests
{
    [Theory]
    [InlineData(100, 51, 100)]
    [InlineData(100, 50, 99)]
    [InlineData(100, 53, 100)]
    [InlineData(100, 54, 101)]
    [InlineData(100, 0, 83)]
    [InlineData(100, -30, 73)]
    public void The_last_codon_at_which_a_stop_predicts_decay_is_told_from_any_stop(int residue, int toLastJunction, int border)
    {
        PrematureStop stop = new(residue, toLastJunction);
        Assert.Equal(border, stop.LastDecayingCodon);
        Assert.Equal(stop.IsDecayPredicted, residue <= border);
    }

    [Fact]
    public void Every_stop_of_a_frame_tells_the_same_border()
    {
        int?[] borders = [.. Enumerable.Range(1, 200).Select(codon => new PrematureStop(codon, 400 - (3 * codon)).LastDecayingCodon)];
        Assert.Equal([116], borders.Distinct());
        Assert.True(new PrematureStop(116, 400 - (3 * 116)).IsDecayPredicted);
        Assert.False(new PrematureStop(117, 400 - (3 * 117)).IsDecayPredicted);
    }

    [Fact]
    public void Without_a_junction_there_is_no_border() => Assert.Null(new PrematureStop(3, null).LastDecayingCodon);
}
