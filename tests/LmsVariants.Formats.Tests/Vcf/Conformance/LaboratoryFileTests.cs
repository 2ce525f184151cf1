using LmsVariants.Testing;

namespace LmsVariants.Formats.Tests.Vcf.Conformance;

/// <summary>Headers as laboratories really have them are read, each with the warning that it deserves and no other.</summary>
[Trait("Category", "Shared")]
public sealed class LaboratoryFileTests
{
    [SkippableTheory]
    [InlineData("DRAGEN_2.6.2_SYN_DNA.hard-filtered.vcf", "42 CHROM: the contig 'chr4' is not among")]
    [InlineData("DRAGEN_2.6.2_SYN_DNA.cnv.vcf", "3 ##reference is given and no contig")]
    [InlineData("DRAGEN_2.6.2_SYN_DNA_DragenExonCNV.vcf", "5 FILTER Undetermined: Number and Type given; 3 ##reference is given and no contig")]
    [InlineData("DRAGEN_2.6.2_SYN_RNA_SpliceVariants.vcf", "5 ##QUAL: VCF has no such header line; 13 INFO INTERGENIC: a Flag has no value; 3 ##reference is given and no contig; 17 INFO INTERGENIC: is a flag; 18 FILTER: 'LowUniqueAlignments' is not declared")]
    [InlineData("LocalApp_2.2.0_SYN003_DNA_CopyNumberVariants.vcf", "4 ##reference is given and no contig")]
    [InlineData("LocalApp_2.2.0_SYN003_DNA_MergedSmallVariants.genome.vcf", "6 ALT <M>: the ALT ID '<M>'; 26 FORMAT AD: is defined twice, first in line 17")]
    [InlineData("IonReporter_Oncomine.vcf", "")]
    [InlineData("SnpEff_annotated.vcf", "")]
    [InlineData("VEP_annotated.vcf", "")]
    public void Faults_that_callers_really_make_are_warned_of(string file, string expected)
    {
        string[] warnings = [.. VcfText.Warnings(File.ReadAllBytes(Component.Shared("formats", "examples", file))).Select(Told)];
        string[] wanted = expected.Length == 0 ? [] : expected.Split("; ");
        Assert.True(wanted.Length == warnings.Length, string.Join('\n', warnings));
        Assert.All(wanted.Zip(warnings), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    // Line and text, without file, column and code.
    private static string Told(string warning) => $"{warning.Split(':')[1]} {warning[(warning.IndexOf("LMV1", StringComparison.Ordinal) + "LMV1nnn: ".Length)..]}";
}
