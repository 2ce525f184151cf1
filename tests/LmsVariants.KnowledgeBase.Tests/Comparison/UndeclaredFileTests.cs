using LmsVariants.KnowledgeBase.Comparison;
using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Tests.Comparison;

/// <summary>Files that no layout declares: what a later version of the knowledge base adds is compared without a change here.</summary>
public sealed class UndeclaredFileTests
{
    [Theory]
    [InlineData("gene\tresidue\tcount\nTP53\t175\t3\nTP53\t248\t4", "gene\tresidue\tcount\nTP53\t175\t3\nTP53\t248\t5", "new.tsv: TP53 248: count: from 4 to 5")]
    [InlineData("gene\tcount\nTP53\t3", "gene\tcount\nTP53\t3\nRB1\t1", "new.tsv: RB1: added (count 1)")]
    [InlineData("gene\tcitations\nTP53\ta\nTP53\tb", "gene\tcitations\nTP53\ta\nTP53\tc|b", "new.tsv: TP53 (2): citations: added c")]
    [InlineData("gene\tcount\nTP53\t3", "gene\tcount\tsource\nTP53\t3\t", "new.tsv: new column source")]
    [InlineData("gene\tcount\nTP53\t3\nRB1\t1", "gene\tcount\nRB1\t1\nTP53\t3", "")]
    public void A_table_is_told_apart_by_as_many_columns_as_it_takes(string was, string stands, string sentences)
    {
        ProblemLog problems = new();
        FileLayout layout = FileLayout.Of("new.tsv");
        TableFacts old = TableFacts.Read("new.tsv", was + "\n", problems);
        TableFacts now = TableFacts.Read("new.tsv", stands + "\n", problems);
        System.Collections.Immutable.ImmutableArray<string> key = TableFacts.KeyOf(layout, old, now);
        FileComparison comparison = new("new.tsv", layout);
        IEnumerable<KnowledgeChange> changes = comparison.CompareColumns(old.Columns, now.Columns).Concat(comparison.Compare(old.Entries(layout, key), now.Entries(layout, key)));
        Assert.Equal(sentences, string.Join(" | ", changes.Select(change => change.Sentence)));
        Assert.True(problems.IsEmpty);
    }

    [Theory]
    [InlineData("groups:\n  - id: a\n    genes: [X, Y]", "groups:\n  - id: a\n    genes: [Y, Z]", "new.yaml: a: genes: added Z; removed X")]
    [InlineData("groups:\n  - id: a\n    steps: [X, Y]", "groups:\n  - id: a\n    steps: [Y, X]", "new.yaml: a: steps: order from X, Y to Y, X")]
    [InlineData("rule: any\ngroups:\n  - name: a\n    of: {x: 1}", "rule: all\ngroups:\n  - name: a\n    of: {x: 2}", "new.yaml: rule: from any to all | new.yaml: groups, a: of, x: from 1 to 2")]
    [InlineData("groups:\n  - id: a\n    words: |-\n      one\n      two", "groups:\n  - id: a\n    words: one two", "")]
    [InlineData("groups:\n  - of: [[X, Y]]", "groups:\n  - of: [[X], [Y]]", "new.yaml: 1: of: added [X], [Y]; removed [X, Y]")]
    public void A_nested_file_is_told_apart_by_the_names_of_its_entries(string was, string stands, string sentences)
    {
        ProblemLog problems = new();
        FileLayout layout = FileLayout.Of("new.yaml");
        NestedFacts facts = new(layout, code => code);
        IEnumerable<KnowledgeChange> changes = new FileComparison("new.yaml", layout).Compare(
            facts.Entries(NestedText.Read("new.yaml", was + "\n", problems)!), facts.Entries(NestedText.Read("new.yaml", stands + "\n", problems)!));
        Assert.Equal(sentences, string.Join(" | ", changes.Select(change => change.Sentence)));
    }

    [Theory]
    [InlineData("a b c d", "b c d a", "a")]
    [InlineData("a b c d", "d a b c", "d")]
    [InlineData("a b c d", "a b c d", "")]
    [InlineData("a b c d e", "c a b e d", "c d")]
    public void As_few_as_explain_the_order_were_moved(string was, string stands, string moved)
    {
        string[] told = [.. Moved.Between(was.Split(' '), stands.Split(' '))];
        Assert.Equal(moved.Length == 0 ? 0 : moved.Split(' ').Length, told.Length);
        if (moved.Length == 1) Assert.Equal(moved, told[0]);
    }
}
