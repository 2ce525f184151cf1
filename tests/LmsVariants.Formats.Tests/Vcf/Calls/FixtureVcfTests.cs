using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Tests.Tso500;
using LmsVariants.Testing;

namespace LmsVariants.Formats.Tests.Vcf.Calls;

/// <summary>The VCF files of fixtures/tso500 agree with the combined output beside them; those of fixtures/vcf are read as their README says.</summary>
public sealed class FixtureVcfTests
{
    [Theory]
    [InlineData("local-app-2.2", "LMS-TSO22-01_CombinedVariantOutput.tsv", "LMS-TSO22-01_DNA_MergedSmallVariants.genome.vcf")]
    [InlineData("dragen-2.6-hrd", "LMS-TSO26-01_CombinedVariantOutput.tsv", "LMS-TSO26-01-D.hard-filtered.vcf.gz")]
    public void The_calls_that_passed_are_those_of_the_combined_output(string folder, string combined, string vcf)
    {
        string[] expected = [.. Read("tso500", folder, combined).Alterations.OfType<ReportedSmallVariant>().Select(Call).Order(StringComparer.Ordinal)];
        Assert.Equal(4, expected.Length);
        Assert.Equal(expected, Read("tso500", folder, vcf).Alterations.OfType<ReportedSmallVariant>().Where(call => call.Filter == "PASS").Select(Call).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("local-app-2.2", "LMS-TSO22-01_CombinedVariantOutput.tsv", "LMS-TSO22-01_DNA_CopyNumberVariants.vcf", "RICTOR DUP 2.41")]
    [InlineData("dragen-2.6-hrd", "LMS-TSO26-01_CombinedVariantOutput.tsv", "LMS-TSO26-01-D.cnv.vcf", "MYC DUP 2.87 | RB1 DEL 0.412 | TCEB1 DUP 1.568")]
    public void The_copy_numbers_that_passed_are_those_of_the_combined_output(string folder, string combined, string vcf, string expected)
    {
        Assert.Equal(expected, Numbers(Read("tso500", folder, combined)));
        Assert.Equal(expected, Numbers(Read("tso500", folder, vcf)));

        static string Numbers(PanelFile file) => string.Join(" | ", file.Alterations.OfType<ReportedCopyNumber>().Where(call => call.Filter is null or "PASS")
            .Select(call => FormattableString.Invariant($"{call.Gene} {call.Type} {call.FoldChange:0.###}")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("tso500/local-app-2.2/LMS-TSO22-01_DNA_MergedSmallVariants.genome.vcf", "chr10:89692905G>A 0.01247 401 Blacklist | chr17:7577539G>A 0.00169 590 LowSupport;LowVarSupport", "chr7:140453136-140453137")]
    [InlineData("tso500/local-app-2.2/LMS-TSO22-01_DNA_CopyNumberVariants.vcf", "PTEN DEL 0.550  LowValidation", "")]
    [InlineData("tso500/local-app-2.2/LMS-TSO22-01_RNA_SpliceVariants.vcf", " splice chr7:116411708 chr7:116414934 1:188 LowQ;LowUniqueAlignments", "")]
    [InlineData("tso500/dragen-2.6-hrd/LMS-TSO26-01-D.cnv.vcf", "ERBB2 DUP 1.251  cnvQual;LoDFail", "")]
    [InlineData("tso500/dragen-2.6-hrd/LMS-TSO26-01-D_DragenExonCNV.vcf", "", "")]
    [InlineData("vcf/LMS-SRK-01.mutect2.filtered_VEP.ann.vcf", "KRAS12:25398284C>T 0.010 210 weak_evidence | TP5317:7579472G>C 0.522 90 germline", "")]
    [InlineData("vcf/LMS-SNP-01.freebayes_snpEff.ann.vcf", "TP5317:7578406C>T 0.01020 588 GT=0/0", "")]
    [InlineData("vcf/LMS-ONC-01_Oncomine.vcf", "", "chr12:25398284-25398284")]
    public void What_did_not_pass_or_was_not_called_is_kept_apart(string path, string filtered, string uncalled)
    {
        PanelFile read = Read(path.Split('/'));
        Assert.Equal(filtered, (read with { Alterations = [.. read.Alterations.Where(call => call.Filter is not (null or "PASS"))] }).Words());
        Assert.Equal(uncalled, read.Uncalls());
    }

    [Fact]
    public void Trap16_the_three_rows_of_a_haplotype_share_their_group() =>
        Assert.Equal(3, Read("tso500", "dragen-2.6-hrd", "LMS-TSO26-01-D.hard-filtered.vcf.gz").Alterations.OfType<ReportedSmallVariant>().Count(call => call.Haplotype is not null));

    [Theory]
    [InlineData("LMS-SRK-01.mutect2.filtered_VEP.ann.vcf", "LMS-SRK-01_T", 6)]
    [InlineData("LMS-SNP-01.freebayes_snpEff.ann.vcf", "LMS-SNP-01", 3)]
    [InlineData("LMS-ONC-01_Oncomine.vcf", "LMS-ONC-01", 3)]
    public void Other_pipelines_are_read_without_a_warning(string name, string sample, int alterations)
    {
        PanelFile read = Read("vcf", name);
        Assert.Equal((sample, alterations), (read.Names.Sample, read.Alterations.Length));
        Assert.Empty(read.Warnings);
    }

    private static string Call(ReportedSmallVariant variant) =>
        FormattableString.Invariant($"{variant.Allele!.Chromosome}:{variant.Allele.Position} {variant.Allele.Reference}>{variant.Allele.Alternate} {variant.AlleleFrequency:0.000} {variant.Depth}");

    private static PanelFile Read(params string[] path) => Assert.Single(Reading.All(new InputDocument(path[^1], File.ReadAllBytes(Component.InRepository(["fixtures", .. path])))));
}
