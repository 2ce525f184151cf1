using LmsVariants.KnowledgeBase.Panels;

namespace LmsVariants.KnowledgeBase.Tests.Panels;

/// <summary>The genes of the panel as the knowledge base has them.</summary>
public sealed class GenePanelTests
{
    private static readonly GenePanel Tso500 = RealKnowledge.Knowledge.Panels.Single(panel => panel.Id == "tso500");

    [Fact]
    public void The_panel_has_its_523_genes() => Assert.Equal(523, Tso500.Genes.Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("RAD51B", true)]
    [InlineData("H3-3A", true)] // H3F3A in the vendor's list
    [InlineData("WRN", false)]
    [InlineData("MYOCD", false)]
    public void A_gene_is_on_it_or_is_not(string gene, bool isOnIt) => Assert.Equal(isOnIt, Tso500.Genes.Contains(gene));

    [Theory]
    [InlineData("TruSight Oncology 500", true)]
    [InlineData("tso500", true)]
    [InlineData("TruSight Oncology 500 ctDNA", false)] // another assay, whose genes no source at hand lists
    [InlineData("FoundationOne CDx", false)]
    public void Files_name_it(string stated, bool isMeant) => Assert.Equal(isMeant, Tso500.IsStatedAs(stated));
}
