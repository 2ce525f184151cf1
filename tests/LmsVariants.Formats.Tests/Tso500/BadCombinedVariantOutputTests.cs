using System.Text;

using LmsVariants.Formats.Tso500;
using LmsVariants.Fuzz;

namespace LmsVariants.Formats.Tests.Tso500;

/// <summary>Each way in which a file can be wrong, with the whole line that says so.</summary>
public sealed class BadCombinedVariantOutputTests
{
    private static string Good => CombinedOutputText.LocalApp22().ToString();

    [Theory]
    [InlineData("", "x:0:0: error LMV1002: file: expected content, found an empty file")]
    [InlineData(" \r\n\t", "x:0:0: error LMV1002: file: expected content, found an empty file")]
    [InlineData("Some other file\n", "x:0:0: error LMV1001: banner: expected 'Combined Variant Output', found another text")]
    [InlineData("TruSight Oncology 500 - Combined Variant Output\n", "x:0:0: error LMV1006: file: expected a section [Analysis Details], found the end of the file")]
    public void What_is_no_such_file_is_refused(string text, string expected) => Assert.Equal(expected, RefusalOf(text));

    [Fact]
    public void A_file_cut_before_its_small_variants_is_refused()
    {
        Assert.Equal("x:0:0: error LMV1006: file: expected a section [Small Variants], found the end of the file", RefusalOf(CombinedOutputText.LocalApp22().Without("Small Variants")));
        Assert.Equal("x:0:0: error LMV1006: file: expected a section [Small Variants], found the end of the file", RefusalOf(Good[..(Good.IndexOf("[Small", StringComparison.Ordinal) + 9)].Replace("[Small Va", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_section_cut_behind_its_title_or_header_is_refused()
    {
        Assert.Equal("x:42:1: error LMV1007: Small Variants: expected a header and rows, or NA, found the end of the section", RefusalOf(CombinedOutputText.LocalApp22().Section("Small Variants")));
        Assert.Equal("x:43:1: error LMV1007: Small Variants: expected rows or NA behind the header, found the end of the section", RefusalOf(CombinedOutputText.LocalApp22().Section("Small Variants", CombinedOutputText.SmallVariantHeader)));
        Assert.Equal("x:17:1: error LMV1007: TMB: expected a key 'Total TMB', found the end of the section", RefusalOf(CombinedOutputText.LocalApp22().Section("TMB")));
    }

    [Fact]
    public void A_last_row_cut_in_its_middle_is_refused()
    {
        string cut = Good[..(Good.IndexOf("splice_donor", StringComparison.Ordinal) + 6)];
        Assert.Equal("x:47:60: error LMV1007: Small Variants: expected a row of 11 cells with a line end, found 'splice'", RefusalOf(cut));
    }

    [Theory]
    [InlineData("Small Variants", "TP53\tchr17\t7577538", "x:2:12: error LMV1007: Small Variants: expected a row with 7 filled cells at least, found nothing")]
    [InlineData("Fusions", "EML4-ALK\tchr2:1", "x:2:17: error LMV1007: Fusions: expected a row with 4 filled cells at least, found nothing")]
    [InlineData("Fusions", "\tchr2:1\tchr2:9\t5", "x:2:1: error LMV1011: Gene Pair: expected two genes, found nothing")]
    [InlineData("Splice Variants", "NA", "x:2:4: error LMV1007: Splice Variants: expected a row with 5 filled cells at least, found nothing")]
    [InlineData("Splice Variants", "\t\tchr2:1\tchr2:9\t5", "x:2:1: error LMV1011: Gene: expected a gene symbol, found nothing")]
    [InlineData("Gene Amplifications", "MYC", "x:2:5: error LMV1007: Gene Amplifications: expected a row with 2 filled cells at least, found nothing")]
    [InlineData("Gene Amplifications", "MYC\tNA", "x:2:5: error LMV1011: Fold Change: expected a number, found 'NA'")]
    [InlineData("Gene Amplifications", "MYC\t-2", "x:2:5: error LMV1009: Fold Change: expected a number of at least 0, found '-2'")]
    [InlineData("Copy Number Variants", "MYC\t2\t<CNV>", "x:2:7: error LMV1010: Copy Number Variant: expected one of DUP DEL, found '<CNV>'")]
    [InlineData("Exon-Level CNVs", "BRCA1\tchr17\t0\t9\t1\t0.5\t<LOSS>", "x:2:13: error LMV1009: Start: expected an integer of at least 1, found '0'")]
    [InlineData("Exon-Level CNVs", "BRCA1\tchr17\t1\t9\t1\t0.5\tLOST", "x:2:23: error LMV1010: CNV Type: expected one of LOSS GAIN DUP DEL, found 'LOST'")]
    [InlineData("Loss of Heterozygosity", "TP53\t3", "x:2:8: error LMV1007: Loss of Heterozygosity: expected a row with 3 filled cells at least, found nothing")]
    public void A_row_that_is_none_is_refused(string section, string row, string expected) =>
        Assert.Equal(expected, RefusalOf(CombinedOutputText.LocalApp22().Section(section, HeaderOf(section), row, row), relativeTo: HeaderOf(section)));

    [Theory]
    [InlineData("7577538", "2147483647", "x:44:12: error LMV1009: Genomic Position: expected an integer from 1 to 1000000000, found '2147483647'")]
    [InlineData("\tchr17\t7577538", "\tNA\t7577538", "x:44:6: error LMV1011: Chromosome: expected a chromosome such as chr17, found 'NA'")]
    [InlineData("0.6120", "high", "x:44:24: error LMV1009: Allele Frequency: expected a number with a decimal point, found 'high'")]
    [InlineData("0.6120", "0,612", "x:44:24: error LMV1009: Allele Frequency: expected a number with a decimal point, found '0,612'")]
    [InlineData("0.6120", "61.2", "x:44:24: error LMV1009: Allele Frequency: expected a fraction from 0 to 1, found '61.2'")]
    [InlineData("0.6120", "-0.1", "x:44:24: error LMV1009: Allele Frequency: expected a number of at least 0, found '-0.1'")]
    [InlineData("\t588\t", "\t588.0\t", "x:44:31: error LMV1009: Depth: expected an integer of at least 0, found '588.0'")]
    [InlineData("\t588\t", "\t+588\t", "x:44:31: error LMV1009: Depth: expected an integer of at least 0, found '+588'")]
    [InlineData("7577538", "7,577,538", "x:44:12: error LMV1009: Genomic Position: expected an integer from 1 to 1000000000, found '7,577,538'")]
    [InlineData("7577538", "0", "x:44:12: error LMV1009: Genomic Position: expected an integer from 1 to 1000000000, found '0'")]
    [InlineData("7577538", "99999999999", "x:44:12: error LMV1009: Genomic Position: expected an integer from 1 to 1000000000, found '99999999999'")]
    [InlineData("7577538", "NA", "x:44:12: error LMV1011: Genomic Position: expected an integer from 1 to 1000000000, found 'NA'")]
    [InlineData("chr17", "", "x:44:6: error LMV1011: Chromosome: expected a chromosome such as chr17, found nothing")]
    [InlineData("\tC\tT\t", "\t<DEL>\tT\t", "x:44:20: error LMV1012: Reference Call: expected bases A C G T N, found '<DEL>'")]
    [InlineData("\tC\tT\t", "\tC\t\t", "x:44:22: error LMV1012: Alternative Call: expected bases A C G T N, found nothing")]
    [InlineData("\tC\tT\t", "\tC\tU\t", "x:44:22: error LMV1012: Alternative Call: expected bases A C G T N, found 'U'")]
    public void A_field_that_is_not_what_it_should_be_is_refused(string old, string by, string expected) =>
        Assert.Equal(expected, RefusalOf(CombinedOutputText.LocalApp22().Section("Small Variants", CombinedOutputText.SmallVariantHeader, CombinedOutputText.FirstVariant.Replace(old, by, StringComparison.Ordinal))));

    [Theory]
    [InlineData("Total TMB\t5.98", "Total TMB\tlow", "x:18:11: error LMV1009: Total TMB: expected a number with a decimal point, found 'low'")]
    [InlineData("Total TMB\t5.98", "Total TMB\t-1", "x:18:11: error LMV1009: Total TMB: expected a number of at least 0, found '-1'")]
    [InlineData("Total TMB\t5.98", "TMB\t5.98", "x:17:1: error LMV1007: TMB: expected a key 'Total TMB', found 3 other lines")]
    [InlineData("Usable MSI Sites\t117", "Usable MSI Sites\t117.5", "x:23:18: error LMV1009: Usable MSI Sites: expected an integer of at least 0, found '117.5'")]
    [InlineData("Percent Unstable MSI Sites\t0.85", "Percent Unstable MSI Sites\t0,85", "x:25:28: error LMV1009: Percent Unstable MSI Sites: expected a number with a decimal point, found '0,85'")]
    [InlineData("Total MSI Sites Unstable\t1", "Usable MSI Sites\t1", "x:24:1: error LMV1013: MSI: expected each key once, found 'Usable MSI Sites'")]
    [InlineData("Output Date\t", "Pair ID\t", "x:8:1: error LMV1013: Analysis Details: expected each key once, found 'Pair ID'")]
    [InlineData("[Fusions]", "[Splice Variants]", "x:37:1: error LMV1013: Splice Variants: expected the section once, found it again")]
    [InlineData("[Fusions]", "[Copy Number Variants]", "x:37:1: error LMV1013: Copy Number Variants: expected the section once, found it again")]
    [InlineData("\tDepth\t", "\tGene\t", "x:43:83: error LMV1013: header: expected each column once, found 'Gene'")]
    [InlineData("\tDepth\t", "\tReads\t", "x:43:1: error LMV1008: header: expected a column 'Depth', found 'Gene, Chromosome, Genomic Positi...'")]
    public void A_key_section_or_column_that_is_wrong_is_refused(string old, string by, string expected) =>
        Assert.Equal(expected, RefusalOf(Good.Replace(old, by, StringComparison.Ordinal)));

    [Fact]
    public void A_file_without_any_sample_id_is_refused() =>
        Assert.Equal(
            "x:4:1: error LMV1011: Analysis Details: expected a Pair ID, DNA Sample ID or RNA Sample ID, found none",
            RefusalOf(CombinedOutputText.LocalApp22().Section("Analysis Details", "Pair ID\tNA", "DNA Sample ID\t", "Pipeline Version\truo-2.2.0.12")));

    [Fact]
    public void What_is_not_UTF_8_text_is_refused_with_its_line()
    {
        Assert.Equal("x:1:1: error LMV1003: encoding: expected UTF-8, found UTF-16 (save the table as UTF-8 text)", RefusalOf([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Good)]));
        Assert.Equal("x:1:1: error LMV1003: encoding: expected UTF-8, found UTF-16 (save the table as UTF-8 text)", RefusalOf([.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Good)]));
        Assert.Equal("x:1:0: error LMV1003: encoding: expected UTF-8 text, found a zero byte", RefusalOf(Encoding.Unicode.GetBytes(Good)));
        Assert.Equal("x:18:0: error LMV1003: encoding: expected UTF-8 text, found a zero byte", RefusalOf(Refusal.Bytes(Good.Replace("5.98", "5\u000098", StringComparison.Ordinal))));
        Assert.Equal("x:18:0: error LMV1003: encoding: expected UTF-8, found a byte that is not UTF-8", RefusalOf(Encoding.Latin1.GetBytes(Good.Replace("5.98", "5é98", StringComparison.Ordinal))));
    }

    [Fact]
    public void What_is_too_large_is_refused()
    {
        Assert.Equal("x:0:0: error LMV1005: file: expected at most 100 bytes, found 101 bytes", Refusal.Of(() => Read(new byte[101], new InputLimits { LargestTable = 100 })));
        Assert.Equal("x:18:0: error LMV1005: line: expected at most 1000 characters, found 1011 characters", Refusal.Of(() => Read(Refusal.Bytes(Good.Replace("5.98", new string('5', 999), StringComparison.Ordinal)), new InputLimits { LongestLine = 1_000 })));
    }

    [Fact]
    public void A_hostile_field_is_cut_and_escaped_in_the_message()
    {
        string row = CombinedOutputText.FirstVariant.Replace("0.6120", "\u001b[2J\u202e" + new string('9', 10_000), StringComparison.Ordinal);
        Assert.Equal(
            $@"x:44:24: error LMV1009: Allele Frequency: expected a number with a decimal point, found '\u001B[2J\u202E{new string('9', 27)}...'",
            RefusalOf(CombinedOutputText.LocalApp22().Section("Small Variants", CombinedOutputText.SmallVariantHeader, row)));
    }

    private static string HeaderOf(string section) => section switch
    {
        "Small Variants" => CombinedOutputText.SmallVariantHeader,
        "Fusions" => "Gene Pair\tBreakpoint 1\tBreakpoint 2\tFusion Supporting Reads",
        "Splice Variants" => "Gene\tAffected Exon\tBreakpoint 1\tBreakpoint 2\tSplice Supporting Reads",
        "Gene Amplifications" => "Gene\tFold Change",
        "Copy Number Variants" => "Gene\tFold Change\tCopy Number Variant",
        "Exon-Level CNVs" => "Gene\tChromosome\tStart\tStop\tAffected Exon(s)\tFold Change\tCNV Type",
        _ => "Gene\tAbsolute Copy Number\tMinor Copy Number",
    };

    private static string RefusalOf(object text) => RefusalOf(Refusal.Bytes(text));

    // The line of the message, counted from the header of the section as line 1.
    private static string RefusalOf(CombinedOutputText text, string relativeTo)
    {
        if (relativeTo.EndsWith("Copy Number Variant", StringComparison.Ordinal)) text.Without("Gene Amplifications");
        string before = text.ToString()[..text.ToString().IndexOf(relativeTo, StringComparison.Ordinal)];
        string line = RefusalOf(Refusal.Bytes(text));
        string[] parts = line.Split(':', 3);
        return $"{parts[0]}:{int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) - before.Count(c => c == '\n')}:{parts[2]}";
    }

    private static string RefusalOf(byte[] content) => Refusal.Of(() => Read(content, new InputLimits()));

    private static void Read(byte[] content, InputLimits limits) => CombinedVariantOutputReader.Read("x", content, limits);
}
