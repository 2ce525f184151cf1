using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace LmsVariants.EndToEnd.Tests;

/// <summary><c>annotate</c> as a user runs it.</summary>
public sealed class AnnotateTests
{
    private const string Head = "##fileformat=VCFv4.2\n##reference=GRCh37\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n";

    private static string Panel => Workspace.Fixture("annotate", "panel.vcf");

    [Fact]
    public void Every_allele_has_a_row_per_reporting_transcript()
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("annotate", Panel);
        Assert.Equal(0, ended.ExitCode);
        string[][] rows = [.. ended.Output.TrimEnd('\n').Split('\n').Select(line => line.Split('\t'))];
        string[] header = rows[0];
        Assert.Equal(31, header.Length);
        Assert.All(rows, row => Assert.Equal(31, row.Length));
        Assert.Equal(
            [
                "BRCA2 NM_000059.4:c.2514del p.(Lys838AsnfsTer3) frameshift_variant 11/27 838 Very Strong yes",
                "BRCA2 NM_000059.4:c.9976A>T p.(Lys3326Ter) stop_gained 27/27 3326 Not Applicable no",
                "RAD51B   intergenic_variant    ",
                "RAD51B   intergenic_variant    ",
                "RAD51B NM_133509:c.1111C>T p.(Gln371Ter) stop_gained 11/11 371 Moderate no",
                "PALB2 NM_024675.4:c.211+1G>C p.? splice_donor_variant  intron 3/12 Very Strong yes",
                "TP53 NM_000546.6:c.743G>A p.(Arg248Gln) missense_variant 7/11 248 Not Applicable ",
            ],
            rows[1..8].Select(row => string.Join(' ', new[] { "gene", "hgvs_c", "hgvs_p", "consequence", "exon", "codon_or_intron", "lof_grade", "nmd" }.Select(name => row[Array.IndexOf(header, name)]))));
        Assert.Contains("9 records, 8 alleles annotated, 1 records without an alternate allele, 1 symbolic alleles", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("LMV3101 the file states A at 17:7577539; GRCh37 has G there (NM_000546.6 c.742)", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_file_departs_from_its_specification_is_told_and_stops_nothing()
    {
        using Workspace workspace = new();
        string file = workspace.Write("ugly.vcf", Head + "17\t7577538\t.\tC\tT\t.\t.\tDB=no\n17\t7577539\t.\tG\tA\t.\t.\tDB=no\n");
        Ended ended = workspace.Run("annotate", file);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("ugly.vcf:2:1: warning LMV1127: ##reference is given and no contig is declared", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("ugly.vcf:4:22: warning LMV1130: INFO DB: is a flag, which by its Number has no value, found 'no'; 1 more line\n", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", workspace.Run("annotate", file, "--quiet").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_columns_are_the_first_of_the_variant_table()
    {
        using Workspace workspace = new();
        workspace.Run("run", Workspace.Fixture("index-case", "tso500"), "--out", "out", "--report-time", Workspace.ReportTime);
        string table = workspace.Read("out", "LMS-INDEX-01.variants.tsv").Split('\n')[0];
        string columns = workspace.Run("annotate", Panel).Output.Split('\n')[0];
        Assert.StartsWith(columns + "\toncogenicity\t", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_VCF_keeps_every_record_and_says_what_was_computed_in_INFO()
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("annotate", Panel, "--format", "vcf", "--out", "annotated.vcf");
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Output));
        string[] lines = workspace.Read("annotated.vcf").TrimEnd('\n').Split('\n');
        Assert.Equal(9, lines.Count(line => line[0] != '#'));
        string declared = Assert.Single(lines, line => line.StartsWith("##INFO=<ID=LMSV,", StringComparison.Ordinal));
        Assert.Contains("gene|hgnc_id|transcript|hgvs_g|hgvs_c|hgvs_p|consequence|", declared, StringComparison.Ordinal);
        string synonymous = Assert.Single(lines, line => line.StartsWith("chr17\t7579312\t", StringComparison.Ordinal));
        Assert.Contains("DP=400;LMSV=TP53|HGNC:11998|NM_000546.6|NC_000017.10:g.7579312C>T|NM_000546.6:c.375G>A|p.(Thr125%3D)|", synonymous, StringComparison.Ordinal);
        Assert.Equal("chr17\t7577530\t.\tT\t.\t100\tPASS\tDP=600\tGT:AD:DP\t0/0:600:600", Assert.Single(lines, line => line.StartsWith("chr17\t7577530\t", StringComparison.Ordinal)));
        Assert.Equal(ended.ExitCode, workspace.Run("annotate", "annotated.vcf", "--format", "vcf", "--out", "again.vcf").ExitCode);
        Assert.Equal(workspace.Read("annotated.vcf"), workspace.Read("again.vcf"));
    }

    [Fact]
    public void Gzip_standard_input_and_JSON_lines_work()
    {
        using Workspace workspace = new();
        using (GZipStream packed = new(File.Create(workspace.Of("panel.vcf.gz")), CompressionLevel.Fastest)) packed.Write(File.ReadAllBytes(Panel));
        Ended ended = workspace.Run("annotate", "panel.vcf.gz", "--format", "jsonl", "--all");
        string[] lines = ended.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(0, ended.ExitCode);
        Assert.All(lines, line => Assert.StartsWith("{\"case\":\"INVENTED-01\"", line, StringComparison.Ordinal));
        Assert.Single(lines, line => line.Contains("\"pos\":\"7577530\"", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_written_does_not_depend_on_the_number_of_threads()
    {
        using Workspace workspace = new();
        workspace.Write("many.vcf", Head + string.Concat(Enumerable.Range(7_577_000, 2_000).Select(pos => $"17\t{pos}\t.\tN\t{(pos % 3 == 0 ? "T" : ".")}\t.\t{(pos % 700 == 0 ? "bad filter" : "PASS")}\t.\n")));
        Ended[] ended = [.. "1 2 5".Split(' ').Select(threads => workspace.Run("annotate", "many.vcf", "--format", "vcf", "--threads", threads))];
        Assert.All(ended, one => Assert.Equal((0, ended[0].Output, ended[0].Errors), (one.ExitCode, one.Output, one.Errors)));
        Assert.Equal(2_000, ended[0].Output.Split('\n').Count(line => line.StartsWith("17\t", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_bad_record_is_reported_and_passed_and_the_order_is_kept()
    {
        using Workspace workspace = new();
        workspace.Write("bad.vcf", Head + "17\t7577538\t.\tC\tT\t.\t.\t.\n17\tfar\t.\tC\tT\t.\t.\t.\n14\t69061276\t.\tC\tT\t.\t.\t.\n");
        Ended ended = workspace.Run("annotate", "bad.vcf", "--quiet");
        Assert.Equal(3, ended.ExitCode);
        Assert.Equal(["bad.vcf:5:4: error LMV1009: POS: expected an integer from 0 to 1000000000, found 'far'"], ended.ErrorLines);
        Assert.Equal(["TP53", "TP53", "RAD51B", "RAD51B", "RAD51B"], ended.Output.TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split('\t')[9]));
    }

    [Fact]
    public void Without_an_assembly_coordinates_are_refused()
    {
        using Workspace workspace = new();
        workspace.Write("none.vcf", Head.Replace("##reference=GRCh37\n", string.Empty, StringComparison.Ordinal) + "17\t7577538\t.\tC\tT\t.\t.\t.\n");
        Ended ended = workspace.Run("annotate", "none.vcf");
        Assert.Equal((3, "none.vcf:0:0: error LMV1016: assembly: expected an assembly in the file, or the switch --assembly, found neither"), (ended.ExitCode, Assert.Single(ended.ErrorLines)));
        Assert.Equal(0, workspace.Run("annotate", "none.vcf", "--assembly", "hg19").ExitCode);
    }

    [Theory]
    [InlineData("NC_000017.10", "TP53")]
    [InlineData("NC_000017.9", "")]
    [InlineData("NC_000017.11", "")]
    public void A_chromosome_by_its_record_is_one_of_its_assembly(string chromosome, string gene)
    {
        using Workspace workspace = new();
        workspace.Write("record.vcf", Head + $"{chromosome}\t7577538\t.\tC\tT\t.\t.\t.\n");
        Assert.Equal(gene, workspace.Run("annotate", "record.vcf", "--assembly", "GRCh37").Output.Split('\n')[1].Split('\t')[9]);
    }

    [Fact]
    public void A_few_bases_of_the_other_assembly_are_noticed_and_many_are_refused()
    {
        using Workspace workspace = new();
        string head = Head.Replace("##reference=GRCh37\n", string.Empty, StringComparison.Ordinal);
        workspace.Write("few.vcf", head + "17\t7674220\t.\tC\tT\t.\t.\t.\n17\t7577538\t.\tG\tA\t.\t.\t.\n");
        Assert.Contains("p.(Arg248Gln)", workspace.Run("annotate", "few.vcf", "--assembly", "GRCh38").Output, StringComparison.Ordinal);
        Assert.Equal(0, workspace.Run("annotate", "few.vcf", "--assembly", "GRCh37").ExitCode);

        // TP53 of GRCh38, codons 245 to 248, read backwards: twelve places, most of which GRCh37 contradicts.
        workspace.Write("many.vcf", head + string.Concat("CCGGTTCATGCC".Select((letter, index) => $"17\t{7674219 + index}\t.\t{letter}\t{(letter == 'A' ? 'G' : 'A')}\t.\t.\t.\n")));
        Assert.Equal(0, workspace.Run("annotate", "many.vcf", "--assembly", "GRCh38").ExitCode);
        Ended ended = workspace.Run("annotate", "many.vcf", "--assembly", "GRCh37", "--out", "out.tsv");
        Assert.Equal(3, ended.ExitCode);
        Assert.StartsWith("many.vcf:0:0: error LMV1017: assembly: expected GRCh37 (switch --assembly), found GRCh38 (of the places where the two differ, ", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(workspace.Of("out.tsv")));
    }

    [Fact]
    public void The_switch_does_not_overrule_what_the_header_says()
    {
        using Workspace workspace = new();
        workspace.Write("said.vcf", Head + "17\t7577538\t.\tC\tT\t.\t.\t.\n");
        Ended ended = workspace.Run("annotate", "said.vcf", "--assembly", "GRCh38");
        Assert.Equal((3, "said.vcf:0:0: error LMV1017: assembly: expected GRCh38 (switch --assembly), found GRCh37 (##reference names grch37)"), (ended.ExitCode, Assert.Single(ended.ErrorLines)));
    }

    [Fact]
    public void A_file_that_run_reads_is_annotated_with_what_it_said_beside()
    {
        using Workspace workspace = new();
        string file = Directory.EnumerateFiles(Workspace.Fixture("index-case", "tso500"), "*CombinedVariantOutput.tsv").Single();
        Ended ended = workspace.Run("annotate", file);
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("NM_133509:c.1111C>T\tp.(Gln371Ter)\tstop_gained\t11/11\t371\tModerate\tno\t0.431\t512", ended.Output, StringComparison.Ordinal);
        Assert.Equal((2, 2), (workspace.Run("annotate", file, "--format", "vcf").ExitCode, workspace.Run("annotate", "nowhere.vcf").ExitCode));
    }

    [Fact]
    public void A_bundle_built_from_GFF3_and_FASTA_needs_no_assembly()
    {
        using Workspace workspace = new();
        StringBuilder bases = new("CCCCC");
        bases.Append("ATGGCT").Append("GTAAGTTTTTTTTTTTTTTTTTTCAG").Append("GGATAA").Append("CCCCC");
        workspace.Write("g.fa", string.Create(CultureInfo.InvariantCulture, $">GENE1\n{bases}\n"));
        workspace.Write("g.gff3", "##gff-version 3\n"
            + "GENE1\tx\tgene\t6\t43\t.\t+\t.\tID=gene:G1;Name=GENE1\n"
            + "GENE1\tx\tmRNA\t6\t43\t.\t+\t.\tID=transcript:T1;Parent=gene:G1;biotype=protein_coding\n"
            + "GENE1\tx\texon\t6\t11\t.\t+\t.\tParent=transcript:T1\nGENE1\tx\texon\t38\t43\t.\t+\t.\tParent=transcript:T1\n"
            + "GENE1\tx\tCDS\t6\t11\t.\t+\t0\tParent=transcript:T1\nGENE1\tx\tCDS\t38\t43\t.\t+\t0\tParent=transcript:T1\n");
        Assert.Equal(0, workspace.Run("reference", "build", "--gff3", "g.gff3", "--fasta", "g.fa", "--out", "g.bundle").ExitCode);
        workspace.Write("g.vcf", "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nGENE1\t10\t.\tC\tA\t.\t.\t.\nGENE1\t12\t.\tG\tA\t.\t.\t.\n");
        Ended ended = workspace.Run("annotate", "g.vcf", "--reference", "g.bundle");
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("GENE1:g.10C>A\tT1:c.5C>A\tp.(Ala2Asp)\tmissense_variant&splice_region_variant", ended.Output, StringComparison.Ordinal);
        Assert.Contains("GENE1:g.12G>A\tT1:c.6+1G>A\tp.?\tsplice_donor_variant", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gene_of_the_mitochondrion_is_read_by_its_own_code()
    {
        using Workspace workspace = new();
        workspace.Write("m.fa", ">MT\nATGTGAAAACCCTAA\n");
        workspace.Write("m.gff3", "##gff-version 3\nMT\tx\tgene\t1\t15\t.\t+\t.\tID=gene:M1;Name=MT-X\nMT\tx\tmRNA\t1\t15\t.\t+\t.\tID=transcript:M1T;Parent=gene:M1\n"
            + "MT\tx\texon\t1\t15\t.\t+\t.\tParent=transcript:M1T\nMT\tx\tCDS\t1\t15\t.\t+\t0\tParent=transcript:M1T\n");
        Assert.Equal(0, workspace.Run("reference", "build", "--gff3", "m.gff3", "--fasta", "m.fa", "--out", "m.bundle").ExitCode);
        workspace.Write("m.vcf", "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\nMT\t7\t.\tA\tT\t.\t.\t.\nMT\t4\t.\tT\tA\t.\t.\t.\n");
        string output = workspace.Run("annotate", "m.vcf", "--reference", "m.bundle").Output;
        Assert.Contains("M1T:c.7A>T\tp.(Lys3Ter)\tstop_gained", output, StringComparison.Ordinal);
        Assert.Contains("M1T:c.4T>A\tp.(Trp2Ter)\tstop_gained", output, StringComparison.Ordinal);
    }
}
