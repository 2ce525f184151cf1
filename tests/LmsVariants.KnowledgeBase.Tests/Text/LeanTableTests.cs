using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Tests.Text;

public sealed class LeanTableTests
{
    private static readonly string[] Columns = ["name", "number"];

    [Fact]
    public void Rows_are_read_and_comments_and_blank_lines_are_counted()
    {
        ProblemLog problems = new();
        LeanTable table = LeanTable.Open("f.tsv", "# first\nname\tnumber\n\nx\t1\n# second\nlonger\t+2", Columns, problems)!;
        Assert.True(table.Next());
        Assert.Equal(("x", 1), (table.TextOf(0), table.NumberOf(1)));
        Assert.True(table.Next());
        Assert.Equal("longer", table[0].ToString());
        Assert.Null(table.NumberOf(1));
        Assert.False(table.Next());
        KnowledgeProblem problem = Assert.Single(problems.InOrder());
        Assert.Equal("f.tsv:6:8: error LMV4012: number: expected a whole number from 1 to 300000000, found '+2'", problem.ToString());
    }

    [Theory]
    [InlineData("", KnowledgeProblemCodes.MissingColumn, 1)]
    [InlineData("# only a comment\n", KnowledgeProblemCodes.MissingColumn, 1)]
    [InlineData("number\tname\n", KnowledgeProblemCodes.UnknownColumn, 1)]
    [InlineData("name\n", KnowledgeProblemCodes.MissingColumn, 1)]
    [InlineData("\nname\tnumber\tmore\n", KnowledgeProblemCodes.UnknownColumn, 2)]
    public void Without_its_header_there_is_no_table(string text, string code, int line)
    {
        ProblemLog problems = new();
        Assert.Null(LeanTable.Open("f.tsv", text, Columns, problems));
        KnowledgeProblem problem = Assert.Single(problems.InOrder());
        Assert.Equal((code, (long)line), (problem.Code, problem.Line));
    }

    [Theory]
    [InlineData("x\n")]
    [InlineData("x\t1\t\n")]
    [InlineData("\"x\"\t1\n")]
    public void A_row_with_other_cells_than_the_header_is_reported_and_passed_over(string row)
    {
        ProblemLog problems = new();
        LeanTable table = LeanTable.Open("f.tsv", "name\tnumber\n" + row + "y\t2\n", Columns, problems)!;
        Assert.True(table.Next());
        Assert.Equal("y", table.TextOf(0));
        Assert.Equal((KnowledgeProblemCodes.MalformedRow, 2L), (problems.InOrder()[0].Code, problems.InOrder()[0].Line));
    }

    [Fact]
    public void An_empty_last_cell_is_a_cell()
    {
        LeanTable table = LeanTable.Open("f.tsv", "name\tnumber\nx\t\n\t3", Columns, new ProblemLog())!;
        Assert.True(table.Next());
        Assert.Equal(string.Empty, table[1].ToString());
        Assert.True(table.Next());
        Assert.Equal(("", "3"), (table[0].ToString(), table[1].ToString()));
    }
}
