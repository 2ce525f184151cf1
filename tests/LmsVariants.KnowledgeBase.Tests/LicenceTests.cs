using LmsVariants.KnowledgeBase.Citations;

namespace LmsVariants.KnowledgeBase.Tests;

/// <summary>The terms under which facts of others stand here, and which sources they name.</summary>
public sealed class LicenceTests
{
    [Fact]
    public void Every_source_of_a_hotspot_is_named_by_a_licence_that_asks_for_attribution() => Assert.All(
        RealKnowledge.Knowledge.Hotspots.All.SelectMany(hotspot => hotspot.Citations).Distinct(StringComparer.Ordinal).Select(id => RealKnowledge.Knowledge.Citations[id]),
        citation => Assert.Contains(RealKnowledge.Knowledge.Licences, licence => licence.Names(citation) && licence.Terms.Contains("ODbL", StringComparison.Ordinal)));

    [Theory]
    [InlineData("A table, doi:10.1/a", true)]
    [InlineData("A table, doi:10.1/a and doi:10.1/b", true)]
    [InlineData("doi:10.1/a, version 2", true)]
    [InlineData("A table, doi:10.1/ab", false)]
    [InlineData("A table", false)]
    public void A_source_is_named_by_its_whole_reference(string source, bool isNamed) =>
        Assert.Equal(isNamed, new Licence(source, "terms").Names(new Citation("a", CitationKind.Doi, "10.1/a", "A table")));
}
