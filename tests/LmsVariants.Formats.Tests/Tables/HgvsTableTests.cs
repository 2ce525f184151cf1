using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.Tests.Tables;

public sealed class HgvsTableTests
{
    [Theory]
    [InlineData("gene\tc.\tp.\nTP53\tc.743G>A\tp.R248Q\n")]
    [InlineData("gene,c.,p.\r\nTP53,c.743G>A,p.R248Q\r\n")]
    [InlineData("\uFEFFgene;c.;p.\nTP53;c.743G>A;p.R248Q")]
    [InlineData("# as printed\n\n# twice\nGENE\tc.\tp.\n\n# in between\nTP53\tc.743G>A\tp.R248Q\n\n")]
    [InlineData("Hugo_Symbol\tHGVSc\tHGVSp\nTP53\tc.743G>A\tp.R248Q\n")]
    [InlineData("p_dot\tc_dot\tgene_symbol\np.R248Q\tc.743G>A\tTP53\n")]
    [InlineData("symbol\tcDNA\tprotein\nTP53\t\"c.743G>A\"\tp.R248Q\n")]
    public void Gene_c_and_p_are_found_by_name_whatever_separates_them(string text)
    {
        Assert.True(HgvsTable.Recognises(text));
        HgvsRow row = Assert.Single(Read(text).Rows);
        Assert.Equal(("TP53", "", "c.743G>A", "p.R248Q"), (row.Gene, row.Transcript, row.CDot, row.PDot));
    }

    [Fact]
    public void A_row_knows_its_place_and_its_transcript()
    {
        HgvsTable read = Read("# one\ngene\ttranscript\tc.\nTP53\tNM_000546.6\tc.743G>A\n# two\nRAD51B\t\tc.1111C>T\n");
        Assert.Equal(["x:3:1", "x:5:1"], read.Rows.Select(row => row.Where.ToString()));
        Assert.Equal(["NM_000546.6", ""], read.Rows.Select(row => row.Transcript));
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_name_that_is_not_available_is_missing()
    {
        HgvsRow row = Assert.Single(Read("gene\ttranscript\tc.\tp.\nTP53\tNA\tc.743G>A\tNA\n").Rows);
        Assert.Equal(("TP53", "", "c.743G>A", ""), (row.Gene, row.Transcript, row.CDot, row.PDot));
    }

    [Fact]
    public void An_unknown_column_is_told_once() =>
        Assert.Equal(["x:1:1: warning LMV1102: column 'remark' is not known and was passed over"], Read("gene\tc.\tremark\nA1\tc.1A>T\tx\nB2\tc.2T>A\ty\n").Warnings.Select(warning => warning.ToString()));

    [Theory]
    [InlineData("Gene\tProtein effect\nTP53\tp.R248Q\n")]
    [InlineData("chrom\tpos\tref\talt\n")]
    [InlineData("[Header]\ngene\tc.\n")]
    [InlineData("")]
    public void Another_text_is_not_recognised(string text) => Assert.False(HgvsTable.Recognises(text));

    [Theory]
    [InlineData("# gene\tc.\n\n", "x:0:0: error LMV1002: header: expected a header line, found an empty table")]
    [InlineData("symbol1\tc.\nTP53\tc.1A>T\n", "x:1:1: error LMV1008: header: expected a column 'gene', found 'symbol1, c.'")]
    [InlineData("#\ngene\tp.\nTP53\tp.R248Q\n", "x:2:1: error LMV1008: header: expected a column 'c.', found 'gene, p.'")]
    [InlineData("gene\tc.\tGene\nTP53\tc.1A>T\t\n", "x:1:9: error LMV1013: header: expected each column once, found the name of an earlier column")]
    [InlineData("gene\tc.\n", "x:1:1: error LMV1007: table: expected rows behind the header, found the end of the file")]
    [InlineData("gene\tc.\n\tc.1A>T\n", "x:2:1: error LMV1011: gene: expected a gene symbol, found nothing")]
    [InlineData("gene\tc.\tp.\nTP53\n", "x:2:1: error LMV1011: c.: expected a c. or a p. name, found nothing")]
    [InlineData("gene\tc.\nNA\tc.1A>T\n", "x:2:1: error LMV1011: gene: expected a gene symbol, found nothing")]
    [InlineData("gene\ttranscript\tc.\nTP53\tNM_000546.6\tNM_000059.4:c.743G>A\n", "x:2:6: error LMV1010: transcript: expected 'NM_000059.4' as in the c. name, found 'NM_000546.6'")]
    [InlineData("gene\tc.\nTP53\tc.1A>T\tmore\n", "x:2:1: error LMV1015: row: expected at most 2 fields, found 3 fields")]
    [InlineData("gene,c.\nTP53,\"c.1A>T\nRAD51B,c.1111C>T\n", "x:2:1: error LMV1015: row: expected quotes around whole fields, closed, found a stray quote")]
    [InlineData("gene,c.\n\"TP53,c.1A>T\nRAD51B,\"c.1111C>T\"\n", "x:2:1: error LMV1015: row: expected quotes around whole fields, closed, found a stray quote")]
    [InlineData("gene,c.\nTP5\"3,c.1A>T\n", "x:2:1: error LMV1015: row: expected quotes around whole fields, closed, found a stray quote")]
    public void A_table_that_cannot_be_read_is_refused_with_its_place(string text, string expected) => Assert.Equal(expected, Refusal.Of(() => Read(text)));

    [Fact]
    public void A_line_that_is_too_long_is_refused() =>
        Assert.Equal(
            "x:2:0: error LMV1005: line: expected at most 20 characters, found 37 characters",
            Refusal.Of(() => HgvsTable.Read("x", Refusal.Bytes($"gene\tc.\nTP53\t{new string('c', 32)}\n"), new InputLimits { LongestLine = 20 })));

    private static HgvsTable Read(string text) => HgvsTable.Read("x", Refusal.Bytes(text), new InputLimits());
}
