using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Oncogenicity;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.Criteria;

namespace LmsVariants.Pipeline.Tests.Classify.Criteria;

/// <summary>The arithmetic of the procedure: which criteria count beside each other, their sum, and its class. Nothing is looked up.</summary>
public sealed class CombinationTests
{
    private static readonly OncogenicityProcedure Procedure = RealTables.Knowledge.Oncogenicity;

    // Criteria that are met (OVS1 with its points where graded) | the sum | the class | those set aside, as CODE<CODE beside which.
    private const string Table = """
        -                          |   0 | UncertainSignificance |
        OVS1                       |   8 | LikelyOncogenic       |
        OVS1=4                     |   4 | UncertainSignificance |
        OVS1=2                     |   2 | UncertainSignificance |
        OVS1=1                     |   1 | UncertainSignificance |
        OVS1 OP4                   |   9 | LikelyOncogenic       |
        OVS1 OP4 OP1               |  10 | Oncogenic             |
        OVS1 OS2                   |  12 | Oncogenic             |
        OVS1=4 OS2                 |   8 | LikelyOncogenic       |
        OVS1=4 OP1 OP4             |   6 | LikelyOncogenic       |
        OVS1=4 OP4                 |   5 | UncertainSignificance |
        OVS1=2 OP1 OP4             |   4 | UncertainSignificance |
        OVS1 OM2                   |   8 | LikelyOncogenic       | OM2<OVS1
        OVS1=2 OM2                 |   2 | UncertainSignificance | OM2<OVS1
        OVS1 SBS1                  |   4 | UncertainSignificance |
        OVS1 SBVS1                 |   0 | UncertainSignificance |
        OS1                        |   4 | UncertainSignificance |
        OS1 OS2                    |   4 | UncertainSignificance | OS2<OS1
        OS1 OS3                    |   4 | UncertainSignificance | OS3<OS1
        OS1 OS2 OS3                |   4 | UncertainSignificance | OS2<OS1 OS3<OS1
        OS1 OM1                    |   4 | UncertainSignificance | OM1<OS1
        OS1 OM3                    |   4 | UncertainSignificance | OM3<OS1
        OS1 OM1 OM3 OM4            |   6 | LikelyOncogenic       | OM1<OS1 OM3<OS1
        OS1 OM4                    |   6 | LikelyOncogenic       |
        OS2                        |   4 | UncertainSignificance |
        OS2 OS3                    |   8 | LikelyOncogenic       |
        OS2 OS3 OP1                |   9 | LikelyOncogenic       |
        OS2 OS3 OP4                |   9 | LikelyOncogenic       |
        OS2 OS3 OP1 OP4            |  10 | Oncogenic             |
        OS2 OM1                    |   6 | LikelyOncogenic       |
        OS2 OM4                    |   6 | LikelyOncogenic       |
        OS2 OM3                    |   6 | LikelyOncogenic       |
        OS2 OP3                    |   5 | UncertainSignificance |
        OS2 OP3 OP4                |   6 | LikelyOncogenic       |
        OS2 OM3 OP3                |   7 | LikelyOncogenic       |
        OS2 OM1 OM3 OP3            |   7 | LikelyOncogenic       | OM3<OM1
        OS2 OM1 OM4                |   6 | LikelyOncogenic       | OM4<OM1
        OS2 OM3 OM4                |   6 | LikelyOncogenic       | OM4<OM3
        OS2 OM1 OM3 OM4            |   6 | LikelyOncogenic       | OM3<OM1 OM4<OM1
        OS3                        |   4 | UncertainSignificance |
        OS3 OM1                    |   4 | UncertainSignificance | OM1<OS3
        OS3 OM3                    |   4 | UncertainSignificance | OM3<OS3
        OS3 OM1 OM3                |   4 | UncertainSignificance | OM1<OS3 OM3<OS3
        OS3 OP1                    |   5 | UncertainSignificance |
        OS3 OP1 OP4                |   6 | LikelyOncogenic       |
        OS3 SBS2                   |   0 | UncertainSignificance |
        OS3 SBS1                   |   0 | UncertainSignificance |
        OS3 SBVS1                  |  -4 | LikelyBenign          |
        OM1 OM3                    |   2 | UncertainSignificance | OM3<OM1
        OM1 OM4                    |   2 | UncertainSignificance | OM4<OM1
        OM3 OM4                    |   2 | UncertainSignificance | OM4<OM3
        OM3 OP3                    |   3 | UncertainSignificance |
        OM2 OP1 OP4                |   4 | UncertainSignificance |
        OM2 OM1 OP1 OP4            |   6 | LikelyOncogenic       |
        OP1 OP2 OP3 OP4            |   4 | UncertainSignificance |
        SBVS1                      |  -8 | Benign                |
        SBVS1 SBS1                 |  -8 | Benign                | SBS1<SBVS1
        SBVS1 OP3                  |  -7 | Benign                |
        SBVS1 OP1 OP3              |  -6 | LikelyBenign          |
        SBS1                       |  -4 | LikelyBenign          |
        SBS1 SBS2                  |  -8 | Benign                |
        SBS1 SBP1 SBP2             |  -6 | LikelyBenign          |
        SBS2                       |  -4 | LikelyBenign          |
        SBS2 SBP1                  |  -5 | LikelyBenign          |
        SBS2 OP3                   |  -3 | LikelyBenign          |
        SBS2 OM3 OP3               |  -1 | LikelyBenign          |
        SBP1                       |  -1 | LikelyBenign          |
        SBP1 SBP2                  |  -2 | LikelyBenign          |
        SBP1 OP4                   |   0 | UncertainSignificance |
        """;

    public static TheoryData<string, int, string, string> Rows
    {
        get
        {
            TheoryData<string, int, string, string> rows = [];
            foreach (string[] cells in Table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries))) rows.Add(cells[0], int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture), cells[2], cells[3]);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_criteria_that_count_give_the_sum_and_its_class(string met, int points, string expected, string setAside)
    {
        OncogenicityVerdict verdict = OncogenicityVerdict.Of(Answers(met), Procedure);
        Assert.Equal((points, expected), (verdict.Class.Points, verdict.Class.Class.ToString()));
        Assert.Equal(setAside, string.Join(' ', verdict.Criteria.Where(criterion => criterion.SetAsideFor is not null).Select(criterion => $"{criterion.Code}<{criterion.SetAsideFor}")));
        Assert.Equal(17, verdict.Criteria.Length);
    }

    [Theory]
    [InlineData(12, "Oncogenic", null, 3)]
    [InlineData(10, "Oncogenic", null, 1)]
    [InlineData(9, "LikelyOncogenic", 1, 4)]
    [InlineData(8, "LikelyOncogenic", 2, 3)]
    [InlineData(6, "LikelyOncogenic", 4, 1)]
    [InlineData(5, "UncertainSignificance", 1, 6)]
    [InlineData(0, "UncertainSignificance", 6, 1)]
    [InlineData(-1, "LikelyBenign", 1, 6)]
    [InlineData(-6, "LikelyBenign", 6, 1)]
    [InlineData(-7, "Benign", 1, null)]
    [InlineData(-12, "Benign", 6, null)]
    public void A_sum_says_how_far_the_next_class_is(int points, string expected, int? toHigher, int? toLower) =>
        Assert.Equal(new ClassOfPoints(Enum.Parse<OncogenicityClass>(expected), points, toHigher, toLower), ClassOfPoints.Of(points, Procedure.CutOffs));

    [Fact]
    public void What_is_not_assessed_counts_for_nothing_and_says_why()
    {
        OncogenicityVerdict verdict = OncogenicityVerdict.Of([Answer.Not(CriterionKind.FrequentHotspot, $"no table"), Answer.Met(CriterionKind.Absent, 1, $"absent")], Procedure);
        Assert.Equal(1, verdict.Class.Points);
        Assert.Equal("no table", verdict.Criteria.Single(criterion => criterion.Code == "OS3").Points.WhyNot);
        Assert.All(verdict.Criteria.Where(criterion => criterion.Code is not ("OS3" or "OP4")), criterion => Assert.False(criterion.Points.IsAssessed));
    }

    [Fact]
    public void What_is_set_aside_keeps_its_reason_and_the_points_it_found()
    {
        Criterion aside = OncogenicityVerdict.Of(Answers("OS3 OM1"), Procedure).Criteria.Single(criterion => criterion.Code == "OM1");
        Assert.Equal((0, 2, "OS3", "met; met and not counted beside OS3"), (aside.Points.Value, aside.Found, aside.SetAsideFor, aside.Reason));
    }

    [Fact]
    public void Two_codes_are_exchanged_between_the_conventions_and_no_others() => Assert.Equal(
        ["OM3=OM4", "OM4=OM3"],
        Procedure.Criteria.Where(criterion => criterion.Code != criterion.OtherCode).Select(criterion => $"{criterion.Code}={criterion.OtherCode}"));

    private static ImmutableArray<Answer> Answers(string met) => met == "-"
        ? []
        : [.. met.Split(' ').Select(text => text.Split('=')).Select(parts => (Definition: Procedure.Criteria.Single(criterion => criterion.Code == parts[0]), Graded: parts.Length > 1 ? parts[1] : null))
            .Select(row => Answer.Met(row.Definition.Kind, row.Graded is null ? row.Definition.Points : int.Parse(row.Graded, System.Globalization.CultureInfo.InvariantCulture), $"met"))];
}
