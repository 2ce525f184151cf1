using System.Globalization;

using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Genomics.Tests.Hgvs;

public sealed class GenomicNameTests
{
    public static IEnumerable<object[]> Accepted =>
        Corpus.Rows("hgvs", "accept-genomic.tsv").Select(row => new object[] { row[0], row[1] });

    public static IEnumerable<object[]> Refused =>
        Corpus.Rows("hgvs", "refuse-genomic.tsv").Select(row => new object[] { row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2] });

    [Theory]
    [MemberData(nameof(Accepted))]
    public void TryParse_reads_a_name_and_writes_it_as_the_specification_does(string text, string canonical)
    {
        Assert.True(HgvsGenomic.TryParse(text, out HgvsGenomic? name, out ParseProblem problem), $"stops at {problem.At}: {problem.Expected}");
        Assert.Equal(canonical, name.ToString());
        Assert.True(HgvsGenomic.TryParse(canonical, out HgvsGenomic? again, out _));
        Assert.Equal(name, again);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void TryParse_says_where_it_stops_and_what_it_wanted(string text, int at, string expected)
    {
        Assert.False(HgvsGenomic.TryParse(text, out HgvsGenomic? name, out ParseProblem problem), $"read as {name}");
        Assert.Equal(new ParseProblem("LMV3003", at, expected), problem);
    }

    [Fact]
    public void Any_text_gives_a_name_or_a_coded_problem() => Properties.Hold(GivesNameOrProblem, Properties.Text);

    [Fact]
    public void Any_damaged_name_gives_a_name_or_a_coded_problem() =>
        Properties.Hold(GivesNameOrProblem, Properties.Mutated(Corpus.Rows("hgvs", "accept-genomic.tsv").Select(row => row[0])));

    [Fact]
    public void A_name_says_sequence_places_and_change()
    {
        Assert.True(HgvsGenomic.TryParse("NC_000017.10:g.7577538_7577540delCGT", out HgvsGenomic? name, out _));
        Assert.Equal(("NC_000017.10", 7577538, 7577540, "CGT"), (name.Sequence, name.Start.Value, name.End.Value, name.StatedReference));
        Assert.IsType<Deletion>(name.Edit);
    }

    private static bool GivesNameOrProblem(string text)
    {
        if (HgvsGenomic.TryParse(text, out HgvsGenomic? name, out ParseProblem problem))
        {
            return problem == default && HgvsGenomic.TryParse(name.ToString(), out HgvsGenomic? again, out _) && again == name;
        }
        return problem.Code == "LMV3003" && problem.At >= 0 && problem.At <= text.Length && problem.Expected.Length > 0;
    }
}
