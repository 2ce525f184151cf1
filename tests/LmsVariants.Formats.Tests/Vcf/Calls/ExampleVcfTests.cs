using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Tests.Tso500;
using LmsVariants.Testing;

namespace LmsVariants.Formats.Tests.Vcf.Calls;

/// <summary>The layouts of every caller, as the shared examples show them.</summary>
[Trait("Category", "Shared")]
public sealed class ExampleVcfTests
{
    // software; sample; calls; uncalled stretches
    [SkippableTheory]
    [InlineData("DRAGEN_2.6.2_SYN_DNA.cnv.vcf", "DRAGEN", "SYN_DNA", "ERBB2 DUP 5.87011  PASS | VHL DEL 0.578665  PASS", "")]
    [InlineData("DRAGEN_2.6.2_SYN_DNA.hard-filtered.vcf", "", "SYN-C0000003-2600000003C-D", "chr4:55599320G>T 0.2165 642 PASS | chr4:55599320GACATC>TACATT 0.2156 640 PASS | chr4:55599325C>T 0.2156 640 PASS | chr7:55242464AGGAATTAAGAGAAGC>A 0.2413 812 PASS | chr17:7578406C>T 0.6120 588 PASS | chr17:7579900C>T 0.0000 29 low_depth;too_few_supporting_reads;weak_evidence;excluded_regions", "")]
    [InlineData("DRAGEN_2.6.2_SYN_DNA_DragenExonCNV.vcf", "LrCalculator", "SYN_DNA", "BRCA2 exons DEL 0.481 PASS", "")]
    [InlineData("DRAGEN_2.6.2_SYN_RNA_SpliceVariants.vcf", "SpliceGirl", null, " splice chr7:116411708 chr7:116414934 88:2 PASS |  splice chr2:47637511 chr2:47639583 1:90 LowQ;LowUniqueAlignments", "")]
    [InlineData("IonReporter_Oncomine.vcf", "", "SYN020", "EGFRchr7:55249071C>T 0.0909 1980 PASS | TMPRSS2-ERG fusion chr21:42880008 chr21:39956869 4210 PASS", "")]
    [InlineData("LocalApp_2.2.0_SYN003_DNA_CopyNumberVariants.vcf", "Craft", "SYN003_DNA", "MDM4 DUP 1.812  PASS | PTEN DEL 0.550  LowValidation", "")]
    [InlineData("LocalApp_2.2.0_SYN003_DNA_MergedSmallVariants.genome.vcf", "Pisces", "SYN003_DNA.bam", "chr7:55242464A>G 0.00123 812 LowSupport | chr7:55242464AGGAATTAAGAGAAGC>A 0.24138 812 PASS | chr7:140453136AC>TT 0.07164 1033 PASS | chr17:7578406C>T 0.61224 588 PASS | chr17:7579900C>T 0.00332 301 Blacklist;LowVarSupport", "chr17:7579472-7579472")]
    [InlineData("SnpEff_annotated.vcf", "", null, "TP5317:7578406C>T 0.61224 588 PASS", "")]
    [InlineData("VEP_annotated.vcf", "", null, "TP5317:7578406C>T 0.612 588 PASS", "")]
    public void Every_example_is_read(string name, string software, string? sample, string calls, string uncalled)
    {
        PanelFile read = Read(name);
        Assert.Equal((software, sample), (read.Software, read.Names.Sample));
        Assert.Equal((calls, uncalled), (read.Words(), read.Uncalls()));
        Assert.All(read.Skipped, skipped => Assert.StartsWith("1 alleles that were looked for", skipped.Reason, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void No_example_is_left_out() => Assert.Equal(9, Directory.GetFiles(Component.Shared("formats", "examples"), "*.vcf").Length);

    [SkippableTheory]
    [InlineData("DRAGEN_2.6.2_SYN_DNA.cnv.vcf", "Gene amplifications Called the file lists calls; looked at ERBB2, MYCL1, VHL", "Gene-level copy number losses and deep deletions Called the file lists calls; looked at ERBB2, MYCL1, VHL")]
    [InlineData("DRAGEN_2.6.2_SYN_DNA_DragenExonCNV.vcf", "Exon-level losses and rearrangements Called the file lists calls; looked at BRCA2; undetermined and so not assessed: BRCA1")]
    [InlineData("IonReporter_Oncomine.vcf", "Small variants Called the file lists calls", "Fusions Called the file lists calls")]
    public void What_was_looked_at_is_told(string name, params string[] expected) =>
        Assert.Equal(expected, Read(name).Coverage.Select(coverage => $"{coverage.Subject} {coverage.State} {coverage.Detail}"));

    [SkippableFact]
    public void Trap16_every_part_of_a_haplotype_is_read() =>
        Assert.Equal(3, Read("DRAGEN_2.6.2_SYN_DNA.hard-filtered.vcf").Alterations.OfType<ReportedSmallVariant>().Count(call => call.Haplotype == "chr4:55599320_GACATC->TACATT"));

    private static PanelFile Read(string name) => Assert.Single(Reading.All(new InputDocument("x", File.ReadAllBytes(Component.Shared("formats", "examples", name)))));
}
