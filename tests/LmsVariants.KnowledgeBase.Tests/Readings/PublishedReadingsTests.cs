using LmsVariants.KnowledgeBase.Readings;

namespace LmsVariants.KnowledgeBase.Tests.Readings;

public sealed class PublishedReadingsTests
{
    [Theory]
    [InlineData("TP53", "c.743G>A", "p.(Arg248Gln)", "oncogenic, loss of function")]
    [InlineData("TP53", "c.743G>A", null, "oncogenic, loss of function")]
    [InlineData("TP53", null, "p.(Arg248Gln)", "oncogenic, loss of function")]
    [InlineData("RAD51B", "c.1111C>T", "p.(Gln371Ter)", "truncating, likely loss of function")]
    [InlineData("RAD51B", "", "p.(Gln371Ter)", "truncating, likely loss of function")]
    [InlineData("ATRX", "c.4690G>T", "p.(Glu1564Ter)", "of uncertain significance")]
    [InlineData("PMS2", "c.869G>A", "p.Gly290Arg", "uncertain, likely benign")]
    public void The_reading_of_the_published_case_is_found(string gene, string? coding, string? protein, string reading) =>
        Assert.Equal([reading], RealKnowledge.Knowledge.PublishedReadings.Find(gene, coding, protein).Select(found => found.Reading));

    [Theory]
    [InlineData("TP53", "c.742C>T", "p.(Arg248Trp)")]
    [InlineData("TP53", "c.743G>T", "p.(Arg248Gln)")]
    [InlineData("RB1", "c.743G>A", "p.(Arg248Gln)")]
    [InlineData("TP53", null, null)]
    [InlineData("TP53", "", "")]
    public void Another_change_is_not_read_by_it(string gene, string? coding, string? protein) =>
        Assert.Empty(RealKnowledge.Knowledge.PublishedReadings.Find(gene, coding, protein));

    [Fact]
    public void The_eight_variants_of_the_published_case_are_all_there_and_cited() =>
        Assert.Equal(
            "TP53 RAD51B PMS2 ATRX IRS2 PDGFRA CARD11 FGFR3".Split(' '),
            RealKnowledge.Knowledge.PublishedReadings.All.Where(reading => reading.Citations.Contains("case-report-2025")).Select(reading => reading.Gene));

    [Fact]
    public void Two_papers_on_one_variant_are_both_found()
    {
        PublishedReadings readings = new(
        [
            new("TP53", string.Empty, "c.743G>A", string.Empty, "oncogenic", string.Empty, ["one"]),
            new("TP53", "NM_000546", string.Empty, "p.Arg248Gln", "uncertain", string.Empty, ["other"]),
        ]);
        Assert.Equal(["oncogenic", "uncertain"], readings.Find("TP53", "c.743G>A", "p.(Arg248Gln)").Select(reading => reading.Reading));
    }
}
