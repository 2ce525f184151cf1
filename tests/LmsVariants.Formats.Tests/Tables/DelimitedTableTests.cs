using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.Tests.Tables;

public sealed class DelimitedTableTests
{
    [Fact]
    public void Every_field_knows_its_line_and_column()
    {
        DelimitedTable table = DelimitedTable.Read("x", "# remark\na,b,c\n\n1,22,333\n# remark\n\"one, and\ntwo\",\"x\"\"y\", z\n4\n", new InputLimits());
        Assert.Equal(2, table.HeaderLine);
        Assert.Equal(["1|22|333", "one, and\ntwo|x\"y|z", "4"], table.Records.Select(record => string.Join('|', record.Fields)));
        Assert.Equal(["x:4:1 x:4:3 x:4:6", "x:6:1 x:7:6 x:7:13", "x:8:1 x:8:1 x:8:1"], table.Records.Select(record => string.Join(' ', Enumerable.Range(0, 3).Select(column => table.Locate(record, column)))));
    }

    [Fact]
    public void A_column_is_found_by_any_of_its_names_in_any_case()
    {
        DelimitedTable table = DelimitedTable.Read("x", "Alpha\tBETA\t\n1\t2\t\n", new InputLimits());
        Assert.Equal((0, 1, null), (table.Find("alpha"), table.Find("none", "beta"), table.Find("gamma")));
        Assert.Equal("2", DelimitedTable.Get(table.Records[0], 1));
        Assert.Equal("", DelimitedTable.Get(table.Records[0], null));
    }

    [Fact]
    public void Rows_of_blanks_are_no_records() => Assert.Equal(2, DelimitedTable.Read("x", "a;b\n;\n1;2\n ; \n3;\n", new InputLimits()).Records.Length);
}
