using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Cohort;

namespace LmsVariants.Pipeline.Tests.Cohort;

public class CohortMatrixTests
{
    [Fact]
    public void Genes_of_most_cases_come_first_and_cases_that_share_them_stand_together()
    {
        CohortMatrix matrix = CohortMatrix.Of(
            [
                MadeCase.Of("none"),
                MadeCase.Of("b", "RB1:truncation"),
                MadeCase.Of("t2", "TP53:smallvariant"),
                MadeCase.Of("t1", "TP53:truncation"),
                MadeCase.Of("tb", "RB1:deepdeletion TP53:smallvariant TP53:truncation"),
                MadeCase.Of("ta", "ATRX:truncation TP53:truncation -PTEN:truncation"),
                MadeCase.Of("ab", "ATRX:truncation RB1:copyloss"),
                MadeCase.Of("a", "ATRX:truncation"),
            ],
            MadeCase.Panels);
        Assert.Equal("TP53 ATRX RB1", string.Join(' ', matrix.Rows.Select(row => row.Gene)));
        Assert.Equal("ta tb t1 t2 ab a b none", string.Join(' ', matrix.Cases.Select(one => one.CaseId)));
        Assert.Equal((4, 8, 50m), (matrix.Rows[0].Altered.Count, matrix.Rows[0].Seen, matrix.Rows[0].Percent));
        Assert.Equal("Truncation 3, SmallVariant 2", string.Join(", ", matrix.Rows[0].Kinds.Select(kind => $"{kind.Key} {kind.Value}")));
        Assert.Equal([AlterationKind.Truncation, AlterationKind.SmallVariant], matrix.Rows[0].Altered[1].Select(finding => finding.Kind));
    }

    [Fact]
    public void The_order_is_the_same_whatever_order_the_files_are_read_in()
    {
        CohortCase[] cases = [.. Enumerable.Range(0, 40).Select(number => MadeCase.Of($"c{number:00}", $"{(number % 2 == 0 ? "TP53:truncation" : "")} {(number % 3 == 0 ? "RB1:copyloss" : "")} {(number % 5 == 0 ? "ATRX:fusion" : "")}"))];
        string Order(IReadOnlyCollection<CohortCase> read)
        {
            CohortMatrix matrix = CohortMatrix.Of(read, MadeCase.Panels);
            return string.Join(' ', matrix.Rows.Select(row => row.Gene).Concat(matrix.Cases.Select(one => one.CaseId)));
        }

        Assert.Equal(Order(cases), Order([.. cases.Reverse()]));
    }

    [Fact]
    public void A_fusion_is_in_the_rows_of_both_partners()
    {
        CohortMatrix matrix = CohortMatrix.Of([MadeCase.Of("f", "ALK+KANK2:fusion"), MadeCase.Of("n")], MadeCase.Panels);
        Assert.Equal("ALK KANK2", string.Join(' ', matrix.Rows.Select(row => row.Gene)));
        // One partner is on the panel; whether the other one was looked at in the second case nobody knows.
        Assert.Equal((2, 1), (matrix.Rows[0].Seen, matrix.Rows[1].Seen));
        Assert.Equal((Sight.Whole, Sight.None), (matrix.SightOf(matrix.Rows[0], 1), matrix.SightOf(matrix.Rows[1], 1)));
    }

    public static TheoryData<string, Sight, string> Sights => new()
    {
        { "all is looked at", Sight.Whole, "TP53:truncation" },
        { "panel not known", Sight.None, "TP53:truncation" },
        { "another panel", Sight.None, "TP53:truncation" },
        { "not on panel", Sight.None, "TP53:truncation" },
        { "bases without a call", Sight.Partly, "TP53:truncation" },
        { "no base with a call", Sight.None, "TP53:truncation" },
        { "losses not assessed", Sight.Partly, "TP53:truncation" },
        { "no losses", Sight.Whole, "TP53:truncation" },
        { "no losses", Sight.Partly, "TP53:deepdeletion" },
        { "no losses", Sight.Partly, "TP53:copyloss" },
        { "no losses", Sight.Whole, "TP53:copygain" },
        { "no gains", Sight.Partly, "TP53:copygain" },
        { "no fusions", Sight.Partly, "TP53:fusion" },
        { "no splice variants", Sight.Partly, "TP53:splice" },
        { "no small variants", Sight.None, "TP53:truncation" },
        { "no small variants", Sight.Partly, "TP53:fusion" },
    };

    [Theory]
    [MemberData(nameof(Sights))]
    public void What_was_not_looked_at_is_never_a_normal_cell(string examination, Sight expected, string row)
    {
        Examination seen = examination switch
        {
            "all is looked at" => MadeCase.Seen(),
            "panel not known" => MadeCase.Seen(panel: null),
            "another panel" => MadeCase.Seen(panel: "unknown"),
            "not on panel" => MadeCase.Seen(notOnPanel: "TP53"),
            "bases without a call" => MadeCase.Seen(uncalled: "TP53"),
            "no base with a call" => MadeCase.Seen(uncalledWhole: "TP53"),
            "losses not assessed" => MadeCase.Seen(losses: "TP53"),
            "no losses" => MadeCase.Seen(notSeen: CoverageSubject.GeneLosses),
            "no gains" => MadeCase.Seen(notSeen: CoverageSubject.Amplifications),
            "no fusions" => MadeCase.Seen(notSeen: CoverageSubject.Fusions),
            "no splice variants" => MadeCase.Seen(notSeen: CoverageSubject.SpliceVariants),
            _ => MadeCase.Seen(notSeen: CoverageSubject.SmallVariants),
        };
        CohortMatrix matrix = CohortMatrix.Of([MadeCase.Of("altered", row), MadeCase.Of("other", seen: seen)], MadeCase.Panels);
        Assert.Equal(expected, matrix.SightOf(Assert.Single(matrix.Rows), 1));
        Assert.Equal(expected == Sight.None ? 1 : 2, matrix.Rows[0].Seen);
    }
}
