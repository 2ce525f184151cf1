using LmsVariants.KnowledgeBase.LossOfFunction;

namespace LmsVariants.KnowledgeBase.Tests.LossOfFunction;

public sealed class LossOfFunctionKnowledgeTests
{
    private static LossOfFunctionKnowledge Knowledge => RealKnowledge.Knowledge.LossOfFunction;

    [Theory]
    [InlineData("RAD51B", "NM_133510", 83, 343)]
    [InlineData("RAD51B", "NM_133509", 83, 343)]
    [InlineData("TP53", "NM_000546", 109, 288)]
    [InlineData("ATM", "NM_000051", 2683, 2962)]
    public void A_critical_region_is_found_by_gene_and_transcript(string gene, string transcript, int first, int last)
    {
        CriticalRegion region = Assert.Single(Knowledge.RegionsOf(gene, transcript));
        Assert.Equal((first, last), (region.First, region.Last));
    }

    [Fact]
    public void Where_none_is_curated_there_is_none()
    {
        Assert.Empty(Knowledge.RegionsOf("BRCA2"));
        Assert.Empty(Knowledge.ExemptionsOf("TP53"));
        Assert.Empty(Knowledge.RegionsOf("TP53", "NM_133510"));
    }

    [Theory]
    [InlineData(342, 342, true)]
    [InlineData(343, 384, true)]
    [InlineData(344, 384, false)]
    [InlineData(1, 82, false)]
    [InlineData(1, 83, true)]
    [InlineData(1, 384, true)]
    public void A_region_is_touched_from_its_first_residue_to_its_last(int first, int last, bool touched) =>
        Assert.Equal(touched, Knowledge.RegionsOf("RAD51B", "NM_133509").Single().Touches(first, last));

    [Fact]
    public void The_common_stop_of_BRCA2_is_an_exception_with_its_source()
    {
        LossOfFunctionExemption exemption = Assert.Single(Knowledge.ExemptionsOf("BRCA2", "NM_000059"));
        Assert.Equal((ExemptionKind.StopAtOrAfter, 3326, (int?)null, ExemptionEffect.NotApplicable), (exemption.Kind, exemption.From, exemption.To, exemption.Effect));
        Assert.Equal("10.1093/jnci/djv315", RealKnowledge.Knowledge.Citations[Assert.Single(exemption.Citations)].Reference);
    }

    [Fact]
    public void The_exons_of_PMS2_that_a_paralogue_shares_need_confirmation()
    {
        LossOfFunctionExemption exemption = Assert.Single(Knowledge.ExemptionsOf("PMS2"));
        Assert.Equal((ExemptionKind.ExonRange, 11, 15, ExemptionEffect.NeedsConfirmation), (exemption.Kind, exemption.From, exemption.To, exemption.Effect));
    }

    [Fact]
    public void What_could_not_be_cited_is_not_there() =>
        Assert.Equal(["BRCA2", "PMS2", "PTEN"], Knowledge.AllExemptions.Select(exemption => exemption.Gene).Order(StringComparer.Ordinal));
}
