using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Fuzz;
using LmsVariants.Testing;

namespace LmsVariants.Formats.Tests.OtherPanels;

/// <summary>Every file is taken by one format, and none of another.</summary>
public sealed class RecognitionTests
{
    [Theory]
    [InlineData("maf/two-samples.maf", "MAF")]
    [InlineData("ion-reporter/full.tsv", "Ion Reporter table")]
    [InlineData("ion-reporter/export.tsv", "Ion Reporter table")]
    [InlineData("foundation-one/report.xml", "FoundationOne XML")]
    [InlineData("sophia/percent.csv", "SOPHiA DDM table")]
    [InlineData("sophia/fraction.csv", "SOPHiA DDM table")]
    [InlineData("clc/track.csv", "CLC variant track")]
    [InlineData("archer/full_results.txt", "Archer full_results")]
    [InlineData("nirvana/annotated.json", "Nirvana JSON")]
    [InlineData("delimited/laboratory.csv", "table by a map of columns")]
    [InlineData("pierian-dx/accession.csv", "")]
    public void A_fixture_is_taken_by_its_own_format_alone(string name, string format) => Assert.Equal(format, Takers(OtherPanelSamples.Bytes(name)));

    [Theory]
    [InlineData("index-case/tso500/LMS-INDEX-01_CombinedVariantOutput.tsv", "TSO500 CombinedVariantOutput")]
    [InlineData("index-case/published/LMS-INDEX-PUBLISHED.tsv", "table of HGVS names")]
    [InlineData("index-case/tso500/case-sheet.csv", "")]
    public void A_fixture_of_another_kind_is_taken_by_none_of_these(string name, string format) =>
        Assert.Equal(format, Takers(File.ReadAllBytes(Component.InRepository(["fixtures", .. name.Split('/')]))));

    [Fact]
    public void Every_fixture_is_asked_about()
    {
        string[] folders = ["archer", "clc", "delimited", "foundation-one", "ion-reporter", "maf", "nirvana", "pierian-dx", "sophia"];
        int fixtures = typeof(OtherPanelSamples).Assembly.GetManifestResourceNames().Count(name => name.Replace('\\', '/').Split('/') is ["panels", string folder, _] && folders.Contains(folder, StringComparer.Ordinal));
        Assert.Equal(11, fixtures);
    }

    [SkippableTheory]
    [InlineData("MSK_like.maf", "MAF")]
    [InlineData("IonReporter_full.tsv", "Ion Reporter table")]
    [InlineData("IonReporter_export.tsv", "Ion Reporter table")]
    [InlineData("FoundationOne.xml", "FoundationOne XML")]
    [InlineData("SOPHiA_DDM_export.csv", "SOPHiA DDM table")]
    [InlineData("CLC_variant_track.csv", "CLC variant track")]
    [InlineData("Archer_SYN.full_results.txt", "Archer full_results")]
    [InlineData("Nirvana_MergedSmallVariants_Annotated.json", "Nirvana JSON")]
    [Trait("Category", "Shared")]
    public void A_shared_example_is_taken_by_its_own_format_and_read_without_a_warning(string name, string format)
    {
        byte[] content = File.ReadAllBytes(Component.Shared("formats", "examples", name));
        Assert.Equal(format, Takers(content));
        InputDocument document = new(name, content);
        PanelFile file = Assert.Single(PanelFormats.Of(document, OtherPanelSamples.Context)!.Read(document, OtherPanelSamples.Context));
        Assert.NotEmpty(file.Alterations);
        Assert.Empty(file.Warnings);
    }

    [SkippableFact]
    [Trait("Category", "Shared")]
    public void No_other_shared_example_is_taken_by_a_format_of_another_vendor()
    {
        string[] ours = ["MAF", "Ion Reporter table", "FoundationOne XML", "SOPHiA DDM table", "CLC variant track", "Archer full_results", "Nirvana JSON", "table by a map of columns"];
        string[] examples = Directory.GetFiles(Component.Shared("formats", "examples"));
        Assert.Equal(44, examples.Length);
        Assert.All(examples, path =>
        {
            string[] takers = Takers(File.ReadAllBytes(path)).Split(", ");
            Assert.InRange(takers.Length, 1, 1);
            Assert.True(!ours.Contains(takers[0]) || Path.GetFileName(path) is "MSK_like.maf" or "IonReporter_full.tsv" or "IonReporter_export.tsv" or "FoundationOne.xml" or "SOPHiA_DDM_export.csv"
                or "CLC_variant_track.csv" or "Archer_SYN.full_results.txt" or "Nirvana_MergedSmallVariants_Annotated.json", path);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n#\n")]
    [InlineData("Gene\tChromosome\tPosition\n")]
    [InlineData("Hugo_Symbol\tTumor_Sample_Barcode\n")]
    [InlineData("Hugo_Symbol\tTumor_Sample_Barcode\tHGVSc\tHGVSp_Short\nTP53\tone\tc.743G>A\tp.R248Q\nRB1\ttwo\tc.1333C>T\tp.R445*\n")]
    [InlineData("{\"header\": {}, \"positions\": []}")]
    [InlineData("<html><body>report</body></html>")]
    [InlineData("SAMPLE_NAME\tVALUE\tOTHER\nx\ty\tz\n")]
    public void A_near_miss_is_taken_by_none(string text) => Assert.Equal("", Takers(Encoding.UTF8.GetBytes(text)));

    [SkippableFact]
    [Trait("Category", "Shared")]
    public void The_accession_table_of_PierianDx_is_called_by_its_name() =>
        Assert.Equal(
            "a PierianDx accession table: metadata of samples, no variants; give it as a case sheet",
            FileKind.Describe(new InputDocument("x", File.ReadAllBytes(Component.Shared("formats", "examples", "PierianDx_accession.csv"))).Head));

    [Theory]
    [InlineData("@SRR1:1:1 1\nACGT\n+\nFFFF\n", "FASTQ reads: what is read here is the result of an analysis")]
    [InlineData("@HD\tVN:1.6\tSO:coordinate\n@SQ\tSN:chr1\n", "a SAM file: alignments, no variants")]
    [InlineData("BCF\u0002\u0002abc", "a BCF (convert it with bcftools view)")]
    [InlineData("CRAM\u0003\u0000", "a CRAM file: alignments, no variants")]
    [InlineData("chr17\t7571719\t7590868\tTP53\n", "a BED file: regions, no variants")]
    [InlineData("track name=x\nchr17\t7571719\t7590868\n", "a BED file: regions, no variants")]
    [InlineData(">chr17\nACGT\n", "FASTA sequences")]
    [InlineData("#CHROM\tPOS\tID\tREF\tALT\n", "a VCF without its first line ##fileformat")]
    [InlineData("Hugo_Symbol\tChromosome\tStart_Position\n", "a table like a MAF, without the columns Tumor_Sample_Barcode, Start_Position and Tumor_Seq_Allele2 that one needs")]
    [InlineData("<!DOCTYPE html><html>", "an HTML page")]
    [InlineData("<a/>", "XML of no known report")]
    [InlineData("{\"a\": 1}", "JSON")]
    [InlineData("Gene,Chromosome,Start\n", "a table with coordinates (a map of its columns can be set)")]
    [InlineData("Chr\tStart\tEnd\tRef\tAlt\tFunc.refGene\n", "an ANNOVAR table (a map of its columns can be set)")]
    [InlineData("##gff-version 3\n", "a GFF annotation: genes, no variants")]
    [InlineData("hello", "another text")]
    public void What_is_not_read_is_called_by_its_name(string text, string expected) => Assert.Equal(expected, FileKind.Describe(Encoding.UTF8.GetBytes(text)));

    private static string Takers(byte[] content)
    {
        InputDocument document = new("x", content);
        return string.Join(", ", PanelFormats.All.Where(format => format.Recognises(document, OtherPanelSamples.Context)).Select(format => format.Name));
    }
}
