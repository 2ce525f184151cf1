using System.Diagnostics;
using System.Globalization;

using FsCheck.Fluent;

using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Genomics.Tests.Hgvs;

public sealed class NameTests
{
    private static readonly string[] s_acceptedTables = ["accept-name.tsv", "accept-coding.tsv", "accept-genomic.tsv", "accept-protein.tsv"];

    public static IEnumerable<object[]> Accepted => Corpus.Rows("hgvs", "accept-name.tsv").Select(row => new object[] { row[0], row[1] });

    public static IEnumerable<object[]> Refused =>
        Corpus.Rows("hgvs", "refuse-name.tsv").Select(row => new object[] { row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2] });

    private static IEnumerable<string> AllAccepted => s_acceptedTables.SelectMany(table => Corpus.Rows("hgvs", table)).Select(row => row[0]);

    [Theory]
    [MemberData(nameof(Accepted))]
    public void TryParse_reads_a_name_and_writes_it_as_the_specification_does(string text, string canonical)
    {
        Assert.True(HgvsName.TryParse(text, out HgvsName? name, out ParseProblem problem), $"stops at {problem.At}: {problem.Expected}");
        Assert.Equal(canonical, name.ToString());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void TryParse_says_where_it_stops_and_what_it_wanted(string text, int at, string expected)
    {
        Assert.False(HgvsName.TryParse(text, out HgvsName? name, out ParseProblem problem), $"read as {name}");
        Assert.Equal(new ParseProblem("LMV3004", at, expected), problem);
    }

    [Fact]
    public void Every_accepted_name_is_the_same_after_printing()
    {
        foreach (string text in AllAccepted)
        {
            Assert.True(HgvsName.TryParse(text, out HgvsName? name, out ParseProblem problem), $"{text} stops at {problem.At}: {problem.Expected}");
            Assert.True(HgvsName.TryParse(name.ToString(), out HgvsName? again, out _), $"{text} is printed as {name}");
            Assert.Equal(name, again);
            Assert.Equal(name.GetHashCode(), again.GetHashCode());
        }
    }

    [Fact]
    public void The_tables_of_cases_are_there_and_repeat_nothing()
    {
        Assert.True(Accepted.Count() > 70);
        Assert.True(Refused.Count() > 30);
        string[] texts = [.. Corpus.Rows("hgvs", "accept-name.tsv").Concat(Corpus.Rows("hgvs", "refuse-name.tsv")).Select(row => row[0])];
        Assert.Equal(texts.Length, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Any_text_gives_a_name_or_a_coded_problem() => Properties.Hold(GivesNameOrProblem, Properties.Text);

    [Fact]
    public void Any_damaged_name_gives_a_name_or_a_coded_problem() => Properties.Hold(GivesNameOrProblem, Properties.Mutated(AllAccepted));

    [Fact]
    public void Whatever_is_joined_gives_a_name_or_a_coded_problem() => Properties.Hold(GivesNameOrProblem, Joined);

    [Fact]
    public void A_simple_name_is_also_a_name() => Properties.Hold(
        text => !(HgvsCoding.TryParse(text, out _, out _) || HgvsProtein.TryParse(text, out _, out _) || HgvsGenomic.TryParse(text, out _, out _))
            || HgvsName.TryParse(text, out _, out _),
        Properties.Mutated(AllAccepted));

    [Fact]
    public void A_name_that_is_too_long_is_refused_where_it_gets_too_long()
    {
        string longest = "c.1_2ins" + new string('A', HgvsName.LongestName - 8);
        Assert.True(HgvsName.TryParse(longest, out _, out _));
        Assert.False(HgvsName.TryParse(longest + "A", out _, out ParseProblem problem));
        Assert.Equal(("LMV3004", HgvsName.LongestName), (problem.Code, problem.At));
        Assert.False(HgvsCoding.TryParse(longest + "A", out _, out problem));
        Assert.Equal(("LMV3001", HgvsName.LongestName), (problem.Code, problem.At));
    }

    [Theory]
    [InlineData("c.", "(", "")]
    [InlineData("c.", "[", "")]
    [InlineData("p.", "(", "")]
    [InlineData("p.", "[", "")]
    [InlineData("g.1_2ins[", "A;", "A]")]
    [InlineData("g.1_2ins[", "[", "A]")]
    [InlineData("g.[", "1del;", "2del]")]
    [InlineData("g.1del", "(;)1del", "")]
    [InlineData("g.1=", "/=", "")]
    [InlineData("g.1A", "[1]A", "")]
    [InlineData("p.A1=", "/=", "")]
    [InlineData("p.A1=", "/A1", "")]
    [InlineData("p.(A1G", "^A1G", ")")]
    [InlineData("r.1_2", "::a", "")]
    [InlineData("r.1_2", "::NM_1.1:r.1", "")]
    [InlineData("c.1_2ins", "A(A)", "")]
    [InlineData("c.1_2ins[", "AA.;", "")]
    public void The_longest_texts_take_no_time_however_they_are_nested(string start, string again, string end)
    {
        int times = (HgvsName.LongestName - start.Length - end.Length) / again.Length;
        string text = start + string.Concat(Enumerable.Repeat(again, times)) + end;
        Stopwatch watch = Stopwatch.StartNew();
        GivesNameOrProblem(text);
        // Generous for a busy machine; what is quadratic in 10,000 characters and allocates takes longer.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }

    // Changes of one coordinate type, joined in every way, most of them at the same place.
    private static FsCheck.Gen<string> Joined { get; } =
        from kind in Gen.Elements("c", "r", "p")
        let changes = kind == "p"
            ? new[] { "Trp24=", "Trp24Cys", "Cys", "Trp24del", "Trp24fs", "Trp24[5]", "[6]", "(Trp24Cys)", "Trp24(Cys)", "Trp24?", "=", "?", "0", "(Trp24_Ala30)del", "Met1?", "Met1ext-5", "Ter24ext*5", "Trp24_Ala25insGly" }
            : ["85=", "85a>c", "a>c", "85del", "del", "85[5]", "85a[5]c[6]", "[6]", "(85a>c)", "85(a>c)", "=", "?", "0", "(80_90)del", "(80_90)_99del", "85_86insa", "85_86ins85_90inv", "85a=", "spl"]
        from count in Properties.Between(1, 5)
        from members in Gen.ArrayOf(Gen.Elements(changes), count)
        from joints in Gen.ArrayOf(Gen.Elements(";", "(;)", "/", "//", "^", "];[", ",", "::"), count)
        from isBracketed in Gen.Elements(true, false)
        let text = string.Concat(members.Select((member, i) => i == 0 ? member : joints[i] + member))
        select $"{kind}.{(isBracketed ? $"[{text}]" : text)}";

    private static bool GivesNameOrProblem(string text)
    {
        if (HgvsName.TryParse(text, out HgvsName? name, out ParseProblem problem))
        {
            return problem == default && HgvsName.TryParse(name.ToString(), out HgvsName? again, out _) && again == name;
        }
        return problem.Code == "LMV3004" && problem.At >= 0 && problem.At <= text.Length && problem.Expected.Length > 0;
    }
}
