using LmsVariants.KnowledgeBase.Domains;

namespace LmsVariants.KnowledgeBase.Tests.Domains;

public sealed class DomainCatalogueTests
{
    private static DomainCatalogue Catalogue => RealKnowledge.Knowledge.Domains;

    [Fact]
    public void The_domains_of_a_transcript_are_in_the_order_of_their_residues()
    {
        Assert.Equal([(7, 165), (2097, 2489), (2683, 2962), (2715, 2964), (3026, 3055)], Catalogue.On("NM_000051").Select(domain => (domain.First, domain.Last)));
        Assert.Equal("pfam02260", Catalogue.On("NM_000051")[^1].Accession);
        Assert.True(Catalogue.On("NM_000051")[0].Touches(165, 170));
        Assert.False(Catalogue.On("NM_000051")[0].Touches(166, 170));
    }

    [Fact]
    public void A_gene_has_the_domains_of_all_its_transcripts_and_one_without_has_none()
    {
        Assert.Equal(["NM_002877", "NM_133509", "NM_133510"], Catalogue.OfGene("RAD51B").Select(domain => domain.Transcript).Distinct().Order(StringComparer.Ordinal));
        Assert.NotEmpty(Catalogue.OfGene("MRE11")); // the source calls it MRE11A
        Assert.Empty(Catalogue.OfGene("PALB2"));
        Assert.Empty(Catalogue.On("NM_024675"));
    }
}
