using LmsVariants.Formats.Maf;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Tests.OtherPanels;

public sealed class MafTests
{
    private const string File = "maf/two-samples.maf";
    private static readonly MafFormat Format = new();

    private static string Header => Reading.Changed(File, "#version 2.4\n", string.Empty).Split('\n')[0];

    [Fact]
    public void Each_sample_is_a_file_of_its_own()
    {
        IReadOnlyList<PanelFile> files = Reading.Fixture(Format, File);
        Assert.Equal(["LMS-MAF-01", "LMS-MAF-02"], files.Select(file => file.Names.Sample));
        Assert.All(files, file => Assert.Equal([GenomeAssembly.GRCh37], file.Assemblies.Select(stated => stated.Assembly)));
        Assert.All(files, file => Assert.Equal("", Reading.Warnings(file)));
        Assert.All(files, file => Assert.Equal("Small variants=Called", Reading.Coverages(file)));
        Assert.Equal(new KeyValue("MAF version", "2.4"), Assert.Single(files[0].Details));
    }

    [Fact]
    public void Trap39_a_deletion_gets_the_base_before_it_and_an_insertion_too()
    {
        PanelFile file = Reading.Fixture(Format, File)[0];
        Assert.Equal(
            [
                "TP53 17:7577538 C>T 0.6122 588 NM_000546.6:c.743G>A NP_000537.3:p.Arg248Gln PASS",
                "RB1 13:48953772 NCC>N 0.5 410 NM_000321.3:c.1376_1377del p.Ser459TyrfsTer3 PASS",
                "PTEN 10:89717674 A>AT - 300 NM_000314.8:c.699_700insT p.Arg234SerfsTer9 PASS",
            ],
            Reading.SmallVariants(file).Select(Reading.Line));
        string without = Reading.Changed(File, "\t89717674\tA\tAT", "\t\t\t");
        Assert.Equal(new ReportedAllele("10", 89717674, "N", "NT"), Reading.SmallVariants(Reading.Text(Format, without)[0]).ElementAt(2).Allele);
    }

    [Theory]
    [InlineData("\t89717674\tA\tAG")]
    [InlineData("\t89717675\tA\tAT")]
    [InlineData("\t89717674\tA\tT")]
    [InlineData("\t89717674\tA\t<INS>")]
    public void A_trio_that_denotes_something_else_is_not_taken(string trio)
    {
        string other = Reading.Changed(File, "\t89717674\tA\tAT", trio);
        Assert.Equal(new ReportedAllele("10", 89717674, "N", "NT"), Reading.SmallVariants(Reading.Text(Format, other)[0]).ElementAt(2).Allele);
    }

    [Fact]
    public void A_frequency_needs_both_counts_and_a_depth()
    {
        IReadOnlyList<PanelFile> files = Reading.Fixture(Format, File);
        Assert.Null(Reading.SmallVariants(files[0]).ElementAt(2).AlleleFrequency);
        Assert.Equal((null, 0), Reading.SmallVariants(files[1]).Select(variant => (variant.AlleleFrequency, variant.Depth)).First());
    }

    [Fact]
    public void More_reads_than_the_depth_give_no_frequency_and_a_warning()
    {
        PanelFile file = Reading.Text(Format, Reading.Changed(File, "\t588\t228\t360\t", "\t288\t228\t360\t"))[0];
        Assert.Null(Reading.SmallVariants(file).First().AlleleFrequency);
        Assert.Equal("LMV1180", Reading.Warnings(file));
    }

    [Fact]
    public void The_variant_may_stand_in_either_allele_of_the_tumour()
    {
        PanelFile file = Reading.Fixture(Format, File)[1];
        Assert.Equal(
            ["RAD51B 14:69061276 C>T - 0 NM_133509.3:c.1111C>T p.Gln371Ter PASS", "ATRX X:76891415 G>A 0.3528 377 NM_000489.6:c.4690C>T p.Gln1564Ter common_variant;PASS"],
            Reading.SmallVariants(file).Select(Reading.Line));
        Assert.Equal("x:8:1 both alleles of the tumour are the reference", string.Join(';', file.Skipped.Select(skipped => $"{skipped.Where} {skipped.Reason}")));
    }

    [Fact]
    public void Two_changed_alleles_are_two_variants_and_the_counts_are_of_the_second()
    {
        PanelFile file = Reading.Text(Format, Reading.Changed(File, "SNP\tC\tC\tT\t\tLMS-MAF-01", "SNP\tC\tG\tT\t\tLMS-MAF-01"))[0];
        Assert.Equal(
            ["TP53 17:7577538 C>T 0.6122 588 NM_000546.6:c.743G>A NP_000537.3:p.Arg248Gln PASS", "TP53 17:7577538 C>G - 588 NM_000546.6: - PASS"],
            Reading.SmallVariants(file).Take(2).Select(Reading.Line));
    }

    [Fact]
    public void The_classification_stands_in_where_there_is_no_term()
    {
        ReportedSmallVariant[] variants = [.. Reading.SmallVariants(Reading.Fixture(Format, File)[0])];
        Assert.Equal(["missense_variant", "frameshift_variant", "frameshift_variant"], variants.Select(variant => Assert.Single(variant.Consequences)));
        Assert.Equal("Frame_Shift_Del", Reading.Further(variants[1], "Variant_Classification"));
        Assert.Equal("c.743G>A", variants[0].CodingName);
        Assert.Equal("NM_000546", Reading.Further(variants[0], "Transcript_ID"));
    }

    [Fact]
    public void The_highest_share_of_a_population_is_taken_and_AF_alone_is_none()
    {
        ReportedSmallVariant variant = Reading.SmallVariants(Reading.Fixture(Format, File)[0]).First();
        Assert.Equal(new ReportedFrequency(0.00000800m, "ExAC_AF"), variant.PopulationFrequency);
        Assert.Equal("0.61", Reading.Further(variant, "AF"));
        string withParts = Reading.Changed(File, "\tn_depth\t", "\tEUR_AF\t");
        Assert.Equal(new ReportedFrequency(0.61m, "AF"), Reading.SmallVariants(Reading.Text(Format, withParts)[0]).First().PopulationFrequency);
    }

    [Fact]
    public void The_caller_says_what_is_of_the_germline()
    {
        IReadOnlyList<PanelFile> files = Reading.Fixture(Format, File);
        Assert.Equal(new ReportedOrigin(false, "Mutation_Status=Somatic"), Reading.SmallVariants(files[0]).First().Origin);
        Assert.Equal(new ReportedOrigin(true, "Mutation_Status=Germline"), Reading.SmallVariants(files[1]).First().Origin);
        Assert.Null(Reading.SmallVariants(files[1]).ElementAt(1).Origin);
    }

    [Fact]
    public void An_unknown_column_is_kept_and_told_once()
    {
        PanelFile file = Reading.Text(Format, Reading.Changed(File, "\tn_depth\t", "\tn\u00e4he\t"))[0];
        Assert.Equal("x:2:1: warning LMV1102: column 'n\u00e4he' of MAF is not known; kept as written and not interpreted", Assert.Single(file.Warnings).ToString());
    }

    [Theory]
    [InlineData("\tStart_Position\t", "\tStart\t", "x:2:1: error LMV1008: header: expected a column 'Start_Position', found 'Hugo_Symbol, Entrez_Gene_Id, Cen...'")]
    [InlineData("\t7577538\t7577538\t", "\t7577538.5\t7577538\t", "x:3:25: error LMV1009: Start_Position: expected an integer from 1 to 1000000000, found '7577538.5'")]
    [InlineData("\tGRCh37\t17\t7577538", "\tGRCm39\t17\t7577538", "x:3:15: error LMV1010: NCBI_Build: expected GRCh37, hg19, GRCh38 or hg38, found 'GRCm39'")]
    [InlineData("SNP\tC\tC\tT", "SNP\tC\tC\tU", "x:3:69: error LMV1012: Tumor_Seq_Allele2: expected bases A C G T N, or - for none, found 'U'")]
    [InlineData("\t588\t228\t360\t", "\t588x\t228\t360\t", "x:3:166: error LMV1009: t_depth: expected an integer of at least 0, found '588x'")]
    [InlineData("\t0.00000400\t", "\tA:0.1\t", "x:3:213: error LMV1009: gnomAD_AF: expected a share from 0 to 1, found 'A:0.1'")]
    [InlineData("\tLMS-MAF-01\tNORMAL\tSomatic", "\tNA\tNORMAL\tSomatic", "x:3:72: error LMV1011: Tumor_Sample_Barcode: expected a sample, found 'NA'")]
    public void What_is_wrong_is_refused_with_its_place(string old, string by, string expected) => Assert.Equal(expected, Reading.RefusalOf(Format, File, old, by));

    [Fact]
    public void A_file_without_rows_names_no_sample_and_is_refused() =>
        Assert.Equal("x:1:1: error LMV1007: table: expected rows behind the header, found the end of the file", Refusal.Of(() => Reading.Text(Format, Header + "\n")));

    [Fact]
    public void A_last_row_cut_in_its_middle_is_refused()
    {
        string text = Reading.Changed(File, "NORMAL", "NORMAL");
        string cut = text[..(text.IndexOf("LMS-MAF-02", StringComparison.Ordinal) + "LMS-MAF-02".Length)];
        Assert.Equal("x:6:76: error LMV1007: row: expected 35 cells with a line end, found 15 cells", Refusal.Of(() => Reading.Text(Format, cut)));
    }

    [Fact]
    public void A_quote_is_a_character_like_any_other() =>
        Assert.Equal("5\" flank", Reading.Further(Reading.SmallVariants(Reading.Text(Format, Reading.Changed(File, "\tNORMAL\tSomatic", "\t5\" flank\tSomatic"))[0]).First(), "Matched_Norm_Sample_Barcode"));

    [Fact]
    public void Columns_that_differ_by_case_alone_are_two_columns()
    {
        ReportedSmallVariant variant = Reading.SmallVariants(Reading.Text(Format, Reading.Changed(File, "\tn_depth\t", "\tSTRAND\t"))[0]).First();
        Assert.Equal("+", Reading.Further(variant, "Strand"));
        Assert.Equal("x:2:337: error LMV1013: header: expected each column once, found the name of an earlier column", Reading.RefusalOf(Format, File, "\tn_depth\t", "\tStrand\t"));
    }

    [Fact]
    public void A_variant_that_stands_twice_is_taken_once()
    {
        string row = Reading.Changed(File, "NORMAL", "NORMAL").Split('\n')[2];
        PanelFile same = Reading.Text(Format, $"{Header}\n{row}\n{row}\n")[0];
        Assert.Single(same.Alterations);
        Assert.Equal("x:3:1: warning LMV1105: the same call stands in line 2 and was taken once", Assert.Single(same.Warnings).ToString());
        PanelFile other = Reading.Text(Format, $"{Header}\n{row}\n{row.Replace("\t360\t", "\t350\t", StringComparison.Ordinal).Replace("\t17\t", "\tchr17\t", StringComparison.Ordinal)}\n")[0];
        Assert.Equal("x:3:1: warning LMV1105: the same call stands in line 2 and was taken once from there; other values stand in this row", Assert.Single(other.Warnings).ToString());
        Assert.Single(other.Skipped);
        Assert.Equal(2, Reading.Text(Format, $"{Header}\n{row}\n{row.Replace("LMS-MAF-01", "LMS-MAF-09", StringComparison.Ordinal)}\n").Count);
    }

    [Fact]
    public void Trap35_a_symbol_that_a_spreadsheet_turned_into_a_date_is_told_and_kept()
    {
        PanelFile file = Reading.Text(Format, Reading.Changed(File, "RB1\t5925", "1-Mar\t5925"))[0];
        Assert.Equal("x:4:1: warning LMV1104: gene '1-Mar' looks like a symbol that a spreadsheet turned into a date; kept as written", Assert.Single(file.Warnings).ToString());
        Assert.Equal("1-Mar", file.Alterations[1].Gene);
    }

    [Theory]
    [InlineData("missense_variant,splice_region_variant")]
    [InlineData("missense_variant&splice_region_variant")]
    [InlineData("missense_variant;splice_region_variant")]
    [InlineData("missense_variant:splice_region_variant")]
    public void Trap14_terms_are_joined_in_several_ways(string terms) => Assert.Equal(
        ["missense_variant", "splice_region_variant"],
        Reading.SmallVariants(Reading.Text(Format, Reading.Changed(File, "missense_variant\tmissense_variant", "missense_variant\t" + terms))[0]).First().Consequences.AsEnumerable());

    [Fact]
    public void Forty_samples_are_forty_files()
    {
        string row = Reading.Changed(File, "NORMAL", "NORMAL").Split('\n')[2];
        string text = Header + "\n" + string.Concat(Enumerable.Range(1, 40).Select(number => row.Replace("LMS-MAF-01", $"LMS-{number}", StringComparison.Ordinal) + "\n"));
        Assert.Equal(40, Reading.Text(Format, text).Count);
    }
}
