using System.Text;

using LmsVariants.Formats.Vcf.Blocks;

namespace LmsVariants.Formats.Tests.Vcf.Blocks;

public sealed class PlainLineTests
{
    [Theory]
    [InlineData("1|7|.|A|.|100|PASS|DP=9|GT|0/0", 7)]
    [InlineData("1|999999999|rs1;rs2|acgtn|.|.|LowDP|.|GT:AD|./.", 999_999_999)]
    [InlineData("1|007|.|R|<NON_REF>|12.5|.|END=9|GT|0/0", 7)]
    [InlineData("1|0|.|N|<*>|0|||||", null)]
    [InlineData("1|0|.|N|<*>|0|.||GT|0/0", 0)]
    public void What_tells_of_no_variant_is_passed(string line, int? position) => Assert.Equal(position, PositionOf(line));

    [Theory]
    [InlineData("1|7|.|A|G|100|PASS|.|GT|0/1")]
    [InlineData("1|7|.|A|<DEL>|100|PASS|.|GT|0/1")]
    [InlineData("1|7|.|A|.,G|100|PASS|.|GT|0/1")]
    [InlineData("1|7|.|A|<NON_REF>,G|100|PASS|.|GT|0/1")]
    [InlineData("1|7|.|A|..|100|PASS|.|GT|0/1")]
    [InlineData("1|7|.|A||100|PASS|.|GT|0/1")]
    [InlineData("1|7|.||.|100|PASS|.|GT|0/0")]
    [InlineData("1|7|.|A-|.|100|PASS|.|GT|0/0")]
    [InlineData("1|7|.|A|.|-1|PASS|.|GT|0/0")]
    [InlineData("1|7|.|A|.|1e3|PASS|.|GT|0/0")]
    [InlineData("1|7|.|A|.|1.|PASS|.|GT|0/0")]
    [InlineData("1|7|.|A|.|.5|PASS|.|GT|0/0")]
    [InlineData("1|7|.|A|.||PASS|.|GT|0/0")]
    [InlineData("1||.|A|.|1|PASS|.|GT|0/0")]
    [InlineData("1|-7|.|A|.|1|PASS|.|GT|0/0")]
    [InlineData("1|7x|.|A|.|1|PASS|.|GT|0/0")]
    [InlineData("1|1000000000|.|A|.|1|PASS|.|GT|0/0")]
    [InlineData("11|7|.|A|.|1|PASS|.|GT|0/0")]
    [InlineData("1|7|.|A|.|1|PASS|.|GT")]
    [InlineData("1|7|.|A|.|1|PASS|.|GT|0/0|")]
    [InlineData("1|7|.|A|.|1|PASS|.|GT|0/0\r")]
    [InlineData("1|7|.|A|.|1")]
    [InlineData("1|7|.|A|.")]
    [InlineData("1|")]
    [InlineData("1")]
    [InlineData("")]
    public void What_may_be_wrong_or_tells_of_a_variant_is_read(string line) => Assert.Null(PositionOf(line));

    private static int? PositionOf(string line) =>
        PlainLine.TryRead(Encoding.UTF8.GetBytes(line.Replace('|', '\t')), "1\t"u8, columns: 10, out int position) ? position : null;
}
