using LmsVariants.Pipeline.Classify.Criteria;
using LmsVariants.Testing;
using LmsVariants.Truth.Classes;

namespace LmsVariants.Pipeline.Tests.Truth;

/// <summary>Our classes of the NCI TP53 table against its own functional classes.</summary>
/// <remarks>The functional class is evidence of ours (OS2, SBS2), so this is a check of consistency and says nothing of concordance.</remarks>
[Trait("Category", "Shared")]
public sealed class Tp53ConsistencyTests
{
    private static readonly Lazy<ClassRow[]> Table = new(() =>
        [.. Tp53Classes.Read(Path.GetDirectoryName(Component.Shared("truth"))!, Rooms.Knowledge, Rooms.Reference)]);

    private static IEnumerable<ClassRow> Missense => Table.Value.Where(row => row.Effect == "missense");

    [SkippableFact]
    public void A_non_functional_missense_at_a_strong_or_moderate_hotspot_is_at_least_likely_oncogenic()
    {
        Skip();
        ClassRow[] rows = [.. Missense.Where(row => row.Functional == "non-functional" && (row.Has("OS3") || row.Has("OM4")))];
        Assert.Equal(125, rows.Length);
        Assert.All(rows, row => Assert.True(row.Ours.IsOncogenic, Told(row)));
    }

    // OS2 alone is 4 points; what is short of 6 says by how many, and which criteria could still add to it.
    [SkippableFact]
    public void A_non_functional_missense_that_stays_uncertain_is_a_rare_hotspot_or_none_and_says_what_is_missing()
    {
        Skip();
        ClassRow[] uncertain = [.. Missense.Where(row => row.Functional == "non-functional" && !row.Ours.IsOncogenic)];
        Assert.Equal(121, uncertain.Length);
        Assert.All(uncertain, row =>
        {
            Assert.True(!row.Has("OS3") && !row.Has("OM4") && !row.Has("OM3") && !row.Has("OM1"), Told(row));
            Assert.True(row.Has("OS2"), Told(row));
            Assert.Equal(row.Has("OP3") ? 5 : 4, row.Ours.Points.Value);
            Assert.Equal(row.Has("OP3") ? 1 : 2, row.Ours.Standing!.ToHigher);
            Assert.Superset(new HashSet<string> { "OS1", "OP1", "OP4" }, VerdictGrounds.NotAssessed(row.Ours).ToHashSet());
        });
        Assert.Equal((80, 41), (uncertain.Count(row => row.Has("OP3")), uncertain.Count(row => !row.Has("OP3"))));
    }

    [SkippableFact]
    public void A_functional_missense_is_never_more_than_uncertain()
    {
        Skip();
        ClassRow[] rows = [.. Missense.Where(row => row.Functional is "functional" or "supertrans" or "partially functional")];
        Assert.Equal(207, rows.Length);
        Assert.All(rows, row => Assert.False(row.Ours.IsOncogenic, Told(row)));
        Assert.All(rows.Where(row => row.Functional == "functional"), row => Assert.False(row.Has("OS2"), Told(row)));
        Assert.All(rows.Where(row => row.Functional != "functional"), row => Assert.False(row.Has("OS2") || row.Has("SBS2"), Told(row)));
    }

    // What is not likely benign although the table calls it functional: another assay finds loss, or a splice site is near.
    [SkippableFact]
    public void A_functional_missense_without_relief_has_its_reason()
    {
        Skip();
        ClassRow[] rows = [.. Missense.Where(row => row.Functional == "functional" && row.Class != "Likely Benign")];
        Assert.Equal(
            ["p.E224D", "p.G187S", "p.K139R", "p.K24N", "p.P153A", "p.P27S", "p.Q331R", "p.V218G", "p.V225I"],
            rows.Select(row => row.Protein).Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            string why = row.Ours.Criteria.Where(criterion => criterion.Code == "SBS2").Select(criterion => criterion.Points.WhyNot ?? criterion.Reason).Single();
            Assert.True(why.Contains("LOF", StringComparison.Ordinal) || why.Contains("splice site", StringComparison.Ordinal) || why.Contains("DNE", StringComparison.Ordinal), $"{Told(row)}: {why}");
        });
    }

    [SkippableTheory]
    [InlineData("non-functional", "Likely Oncogenic", 193)]
    [InlineData("non-functional", "Uncertain Significance", 121)]
    [InlineData("partially functional", "Uncertain Significance", 103)]
    [InlineData("functional", "Likely Benign", 85)]
    [InlineData("functional", "Uncertain Significance", 9)]
    [InlineData("supertrans", "Uncertain Significance", 10)]
    [InlineData("NA", "Uncertain Significance", 7)]
    [InlineData("NA", "Likely Oncogenic", 1)]
    public void The_table_of_classes_is_what_was_accepted(string functional, string expected, int count)
    {
        Skip();
        Assert.Equal(count, Missense.Count(row => row.Functional == functional && row.Class == expected));
    }

    [SkippableFact]
    public void Every_missense_of_the_table_stands_in_the_table_of_classes()
    {
        Skip();
        Assert.Equal(529, Missense.Count());
        Assert.DoesNotContain(Missense, row => !row.Ours.Oncogenicity.IsAssessed);
    }

    // Truncations and splice sites: what is graded very strong is at least likely oncogenic, and nothing of the table is benign by them.
    [SkippableTheory]
    [InlineData("FS", 187, 9, 51)]
    [InlineData("nonsense", 71, 1, 0)]
    [InlineData("splice", 47, 26, 2)]
    [InlineData("silent", 0, 23, 0)]
    [InlineData("intronic", 0, 18, 2)]
    public void The_other_kinds_have_the_classes_that_were_accepted(string effect, int oncogenic, int uncertain, int unassessed)
    {
        Skip();
        ClassRow[] rows = [.. Table.Value.Where(row => row.Effect == effect)];
        Assert.Equal(
            (oncogenic, uncertain, unassessed),
            (rows.Count(row => row.Ours.IsOncogenic), rows.Count(row => row.Class == "Uncertain Significance"), rows.Count(row => !row.Ours.Oncogenicity.IsAssessed)));
        Assert.Equal(rows.Length, oncogenic + uncertain + unassessed);
    }

    private static void Skip() => Component.Shared("truth", "tp53");

    private static string Told(ClassRow row) => $"{row.Coding} {row.Protein}: {VerdictGrounds.Of(row.Ours)}";
}
