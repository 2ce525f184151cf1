using System.Text;

using LmsVariants.Formats.Vcf;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Tests.Vcf.Conformance;

/// <summary>One row for each rule of the records, and beside it the nearest record that is well formed.</summary>
public sealed class RecordRuleTests
{
    private const string Header =
        "##fileformat=VCFv4.2\n##FILTER=<ID=q10,Description=\"x\">\n##contig=<ID=1>\n##contig=<ID=2>\n"
        + "##INFO=<ID=I1,Number=1,Type=Integer,Description=\"x\">\n##INFO=<ID=F,Number=0,Type=Flag,Description=\"x\">\n##INFO=<ID=PA,Number=A,Type=Float,Description=\"x\">\n"
        + "##INFO=<ID=PR,Number=R,Type=Character,Description=\"x\">\n##INFO=<ID=S1,Number=1,Type=String,Description=\"x\">\n"
        + "##FORMAT=<ID=XG,Number=G,Type=Integer,Description=\"x\">\n##FORMAT=<ID=X2,Number=2,Type=Float,Description=\"x\">\n"
        + "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tPlanted\n";

    private const string Good = "1\t5\trs1;x\tC\tT,G\t.\tq10\tI1=1;PA=0.1,.;PR=a,b,c;S1=\"a,b\";F;AF=1e-3,inf\tGT:XG:X2\t0|2:1,2,3,4,5,6:.";

    [Theory]
    [InlineData("1\t5", "a:b\t5", "1: warning LMV1127: CHROM: the contig 'a:b' has a colon")]
    [InlineData("1\t5", "<1\t5", "1: warning LMV1127: CHROM: the contig '<1' has a colon, a comma, an angle bracket")]
    [InlineData("1\t5", "3\t5", "1: warning LMV1127: CHROM: the contig '3' is not among those that the header declares")]
    [InlineData("rs1;x", "rs 1", "5: warning LMV1128: ID: 'rs 1' has a blank")]
    [InlineData("rs1;x", "rs1;", "5: warning LMV1128: ID: 'rs1;' has a semicolon with no name")]
    [InlineData("rs1;x", "x;y;x", "5: warning LMV1128: ID: 'x;y;x' names the same twice")]
    [InlineData("C\tT", "Y\tT", "11: warning LMV1135: REF: 'Y' has a base that is none of A C G T N, read as N")]
    [InlineData("T,G", "T,T", "13: warning LMV1134: ALT: the variant is a duplicate, the same change as in line 13")]
    [InlineData("q10", "q10;.", "19: warning LMV1129: FILTER: 'q10;.' has the dot of a missing value")]
    [InlineData("q10", "0", "19: warning LMV1129: FILTER: '0' has the reserved value 0")]
    [InlineData("q10", ";q10", "19: warning LMV1129: FILTER: ';q10' has a semicolon with no name")]
    [InlineData("q10", "q10;q10", "19: warning LMV1129: FILTER: 'q10;q10' names the same twice")]
    [InlineData("q10", "q 10", "19: warning LMV1129: FILTER: 'q 10' has a blank")]
    [InlineData("q10", "q20", "19: warning LMV1129: FILTER: 'q20' is not declared in the header")]
    [InlineData("I1=1", "I1=1;I1=2", "28: warning LMV1130: INFO I1: the key stands twice")]
    [InlineData("I1=1", "I1=1;", "28: warning LMV1130: INFO: a semicolon has no key beside it")]
    [InlineData("I1=1", "I 1=1", "23: warning LMV1130: INFO: 'I 1=1' has a blank")]
    [InlineData("I1=1", "I1=1.5", "26: warning LMV1130: INFO I1: '1.5' does not match its Type Integer")]
    [InlineData("I1=1", "I1=1,2", "26: warning LMV1130: INFO I1: expected by its Number 1 value, found 2")]
    [InlineData("I1=1", "I1=2147483648", "26: warning LMV1130: INFO I1: '2147483648' is an integer outside the range")]
    [InlineData("I1=1", "I1=-2147483648", "26: warning LMV1130: INFO I1: '-2147483648' is an integer outside the range")]
    [InlineData("I1=1", "I1", "23: warning LMV1130: INFO I1: the key has no value")]
    [InlineData("PA=0.1,.", "PA=x,1", "31: warning LMV1130: INFO PA: 'x' does not match its Type Float")]
    [InlineData("PA=0.1,.", "PA=1", "31: warning LMV1130: INFO PA: expected by its Number 2 values, found 1")]
    [InlineData("PR=a,b,c", "PR=a,b", "40: warning LMV1130: INFO PR: expected by its Number 3 values, found 2")]
    [InlineData("PR=a,b,c", "PR=a,b,cc", "44: warning LMV1130: INFO PR: 'cc' does not match its Type Character")]
    [InlineData(";F;", ";F=False;", "55: warning LMV1130: INFO F: is a flag, which by its Number has no value, found 'False'")]
    [InlineData("AF=1e-3,inf", "AF=-0.1,1", "60: warning LMV1130: INFO AF: '-0.1' is a negative number")]
    [InlineData(";F;", ";CIGAR=1M,M1;", "64: warning LMV1130: INFO CIGAR: 'M1' is no CIGAR string")]
    [InlineData("GT:XG:X2", "GT::X2", "72: warning LMV1131: FORMAT: a key is empty")]
    [InlineData("GT:XG:X2", "GT:X_G:X2", "72: warning LMV1131: FORMAT: the key 'X_G' has a character that it cannot have in VCF 4.2")]
    [InlineData("GT:XG:X2", "GT:XG:XG", "75: warning LMV1131: FORMAT XG: the key stands twice")]
    [InlineData("GT:XG:X2\t0|2:1,2,3,4,5,6:.", "XG:GT\t.:0|1", "72: warning LMV1131: FORMAT: GT is given and is not the first field")]
    [InlineData("0|2:", "0|3:", "78: warning LMV1132: FORMAT GT: '0|3' has an allele out of range; the record has 2 alternate alleles")]
    [InlineData("0|2:", "0/:", "78: warning LMV1132: FORMAT GT: '0/' is not a valid genotype: an allele is missing")]
    [InlineData("0|2:", "1/C:", "78: warning LMV1132: FORMAT GT: '1/C' is not a valid genotype")]
    [InlineData("0|2:", "0:", "80: warning LMV1132: FORMAT XG: expected by its Number 3 values, found 6")]
    [InlineData("5,6:.", "5,x:.", "92: warning LMV1132: FORMAT XG: 'x' does not match its Type Integer")]
    [InlineData("6:.", "6:1", "94: warning LMV1132: FORMAT X2: expected by its Number 2 values, found 1")]
    [InlineData("6:.", "6:.:7", "96: warning LMV1132: sample 1: contains more fields than the FORMAT column")]
    public void A_record_that_departs_from_its_version_is_told_by_name(string old, string by, string expected)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        string[] warnings = VcfText.Warnings(Header + Good.Replace(old, by, StringComparison.Ordinal) + "\n");
        Assert.StartsWith($"x:13:{expected}", warnings.Length > 0 ? warnings[0] : "none", StringComparison.Ordinal);
        Assert.DoesNotContain(warnings, warning => warning.Contains("Planted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Good)]
    [InlineData("<2>\t5\t.\tC\t.\t.\t.\t.\tGT:XG\t0/1:1")]
    [InlineData("1\t5\t.\tC\t<DEL>\t.\tPASS\tF=1;DB=0;I1=.;UNKNOWN=1,2;END=2\tGT\t./1")]
    [InlineData("1\t5\t.\tC\tT\t.\tPASS\tCIGAR=1M30I2D\tGT:XG:X2\t0|0|1:1,2,3,4")]
    [InlineData("1\t5\t.\tC\tT\t.\tPASS\t.\tGT:XG\t.:1,2,3")]
    public void A_record_that_is_well_formed_is_not(string record) => Assert.Empty(VcfText.Warnings($"{Header}{record}\n"));

    [Theory]
    [InlineData(3, "1\t1\t.\tA\tG\t.\t.\t.", "x:3:0: warning LMV1136: there is no newline at the end of the file, which may be cut short")]
    [InlineData(2, "1\t1\t.\tA\tG\t.\t.\t.", null)]
    [InlineData(3, "HLA*1\t1\t.\tA\tG\t.\t.\t.\n", "x:3:1: warning LMV1127: CHROM: the contig 'HLA*1' has a colon, a comma, an angle bracket or another character that a contig cannot have")]
    [InlineData(4, "HLA*1:2\t1\t.\tA\tG\t.\t.\t.\n", null)]
    [InlineData(2, "1\t1\t.\tA\tG\t.\t.\t.\t\t\n", "x:3:0: warning LMV1136: tabs behind the last column were passed over")]
    public void What_a_version_asks_for_is_asked_of_that_version(int version, string record, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], VcfText.Warnings(VcfText.Sites.Replace("VCFv4.2", $"VCFv4.{version}", StringComparison.Ordinal) + record));

    [Theory]
    [InlineData(4, "/0|1", true)]
    [InlineData(4, "|1", true)]
    [InlineData(3, "/0|1", false)]
    [InlineData(4, "//1", false)]
    public void The_phase_of_the_first_allele_is_written_since_4_4(int version, string genotype, bool isRead) =>
        Assert.Equal(isRead, VcfText.Warnings(VcfText.OneSample.Replace("VCFv4.2", $"VCFv4.{version}", StringComparison.Ordinal) + $"1\t1\t.\tA\tG\t.\t.\t.\tGT\t{genotype}\n").Length == 0);

    [Theory]
    [InlineData("1:2:A:G 1:1:A:G", "x:4:3: warning LMV1133: POS: the records are not sorted by position")]
    [InlineData("1:2:A:G 2:1:A:G 1:3:A:G", "x:5:1: warning LMV1133: CHROM: the records of contig '1' are not contiguous")]
    [InlineData("1:2:A:G 1:2:A:G", "x:4:9: warning LMV1134: ALT: the variant is a duplicate, the same change as in line 3")]
    [InlineData("1:1:TAT:TGT 1:2:A:G", "x:4:9: warning LMV1134: ALT: the variant is a duplicate, the same change as in line 3")]
    [InlineData("1:1:AT:AAT,AA 1:2:T:A", "x:4:9: warning LMV1134: ALT: the variant is a duplicate, the same change as in line 3")]
    [InlineData("1:1:TAT:TGT 2:2:A:G", null)]
    [InlineData("1:1:TAT:CGT 1:2:A:G", null)]
    [InlineData("1:1:A:<DUP> 1:1:A:<DUP>", null)]
    [InlineData("1:1:A:G <1>:2:A:G 1:3:A:G", null)]
    public void Records_stand_in_order_and_once(string records, string? expected)
    {
        IEnumerable<string> lines = records.Split(' ').Select(record => record.Split(':')).Select(cells => $"{cells[0]}\t{cells[1]}\t.\t{cells[2]}\t{cells[3]}\t.\t.\t.\n");
        Assert.Equal(expected is null ? [] : [expected], VcfText.Warnings(VcfText.Sites + string.Concat(lines)));
    }

    [Fact]
    public void The_same_fault_is_told_once_with_the_number_of_its_lines()
    {
        string records = string.Concat(Enumerable.Range(1, 42).Select(pos => $"1\t{pos}\t.\tA\tG\t.\t.\tDB=no;DP={(pos > 40 ? "x" : "1")}\n"));
        Assert.Equal(
            ["x:3:15: warning LMV1130: INFO DB: is a flag, which by its Number has no value, found 'no'; 41 more lines", "x:43:25: warning LMV1130: INFO DP: 'x' does not match its Type Integer, a whole number; 1 more line"],
            VcfText.Warnings(VcfText.Sites + records));
    }

    [Fact]
    public void A_fault_of_several_samples_is_one_of_their_line()
    {
        string record = "1\t1\t.\tA\t<DEL>\t.\t.\t.\tGT\tx\tx\n";
        Assert.Equal(
            ["x:3:24: warning LMV1132: FORMAT GT: 'x' is not a valid genotype; 1 more line"],
            VcfText.Warnings(VcfText.OneSample.Replace("S-1", "S-1\tS-2", StringComparison.Ordinal) + record + record));
    }

    [Fact]
    public void A_file_that_invents_a_fault_in_every_line_is_told_in_few_warnings()
    {
        StringBuilder text = new(VcfText.Sites.Replace("#CHROM", "##contig=<ID=1>\n#CHROM", StringComparison.Ordinal));
        for (int i = 0; i < 1_500; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"c{i}\t1\t.\tA\tG\t.\t.\t.\n");
        string[] warnings = VcfText.Warnings(text.ToString());
        Assert.Equal(1_001, warnings.Length);
        Assert.Equal("x:0:0: warning LMV1139: 500 faults of further kinds are not listed", warnings[^1]);
    }

    [Fact]
    public void Of_records_without_a_variant_the_first_thousand_are_looked_at_and_all_must_be_in_order()
    {
        StringBuilder text = new(VcfText.Sites);
        for (int pos = 1; pos <= 1_001; pos++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"1\t{pos}\t.\tA\t{(pos % 2 == 0 ? "." : "<NON_REF>")}\t.\t.\t{(pos == 1_001 ? "DB=no" : "DB")}\n");
        Assert.Empty(VcfText.Warnings(text.ToString()));
        Assert.Equal(2, VcfText.Warnings($"{text}1\t500\t.\tA\tG\t.\t.\tDB=no\n").Length);
    }

    [Fact]
    public void Warnings_grow_while_records_are_read()
    {
        using VcfReader reader = VcfText.Open($"{VcfText.Sites}1\t2\t.\tA\tG\t.\t.\tDB=no\n1\t1\t.\tA\tG\t.\t.\t.\n");
        Assert.Empty(reader.Warnings);
        using IEnumerator<VcfLine> lines = reader.ReadLines().GetEnumerator();
        Assert.True(lines.MoveNext());
        Assert.Single(reader.Warnings);
        Assert.True(lines.MoveNext());
        Assert.Equal(2, reader.Warnings.Count);
    }

    [Fact]
    public void Tabs_behind_the_last_column_are_taken_off_where_the_header_has_them_too()
    {
        using VcfReader reader = VcfText.Open(VcfText.OneSample.Replace("S-1", "S-1\t\t", StringComparison.Ordinal) + "1\t1\t.\tA\tG\t.\t.\t.\tGT\t0/1\t\t\n");
        VcfRecord record = Assert.IsType<VcfRecord>(Assert.Single(reader.ReadLines()));
        Assert.Equal("S-1", Assert.Single(reader.Header.Samples));
        Assert.EndsWith("GT\t0/1", Encoding.UTF8.GetString(record.Line.Span), StringComparison.Ordinal);
        Assert.EndsWith("S-1", reader.Header.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_too_many_that_holds_something_is_refused() =>
        Assert.IsType<VcfRefusal>(Assert.Single(VcfText.Lines($"{VcfText.Sites}1\t1\t.\tA\tG\t.\t.\t.\tx\t\n")));
}
