using LmsVariants.Pipeline.Interpret.Germline;

namespace LmsVariants.Pipeline.Tests.Interpret;

public sealed class ExpectedSharesTests
{
    // (1-p+cp)/(2(1-p)+cp) and cp/(2(1-p)+cp), worked by hand at p = 0.6.
    [Theory]
    [InlineData(0.6, null, 0.5, 0.3)]
    [InlineData(0.6, 1.0, 0.714, 0.429)]
    [InlineData(0.6, 2.0, 0.8, 0.6)]
    [InlineData(1.0, 1.0, 1.0, 1.0)]
    [InlineData(0.6, 0.0, 0.5, 0.3)]
    public void The_shares_follow_the_formulas(double content, double? copies, double germline, double somatic)
    {
        ExpectedShares shares = ExpectedShares.Of((decimal)content, (decimal?)copies)!;
        Assert.Equal((germline, somatic), (Math.Round((double)shares.Germline, 3), Math.Round((double)shares.Somatic, 3)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0.0)]
    [InlineData(1.2)]
    [InlineData(-0.5)]
    public void Without_a_tumour_content_nothing_is_expected(double? content) => Assert.Null(ExpectedShares.Of((decimal?)content, 1));
}
