using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Vcf.Calls;

namespace LmsVariants.Formats.Tests.Vcf.Calls;

public sealed class TumourColumnTests
{
    [Theory]
    [InlineData("", "P1-D", null, 0)]
    [InlineData("", "SAMPLE", null, 0)]
    [InlineData("", "NORMAL TUMOR", null, 1)]
    [InlineData("", "tumor normal", null, 0)]
    [InlineData("", "NORMAL P1-D", null, 1)]
    [InlineData("", "P1-N TUMOR RNA", null, 1)]
    [InlineData("", "A B", "B", 1)]
    [InlineData("tumor_sample=A|normal_sample=B", "B A", null, 1)]
    [InlineData("tumor_sample=A|normal_sample=B", "B A", "B", 0)]
    [InlineData("tumor_sample=A|normal_sample=B", "B A", "not here", 1)]
    [InlineData("normal_sample=B", "A B", null, 0)]
    [InlineData("PEDIGREE=<Derived=A,Original=B>", "B A", null, 1)]
    [InlineData("", "A B", null, null)]
    [InlineData("", "A B", "C", null)]
    [InlineData("tumor_sample=C", "A B", null, null)]
    [InlineData("tumor_sample=A|tumor_sample=B", "A B", null, null)]
    [InlineData("normal_sample=C", "A B C", null, null)]
    [InlineData("normal_sample=A", "A", null, null)]
    [InlineData("", "NORMAL", null, null)]
    [InlineData("", "NORMAL", "NORMAL", 0)]
    public void The_tumour_is_named_by_the_user_or_the_header_or_nobody(string header, string samples, string? named, int? expected)
    {
        using Formats.Vcf.VcfReader reader = VcfText.Open(CallText.File(header, samples));
        Assert.Equal(expected, TumourColumn.Find(reader.Header, named));
    }

    [Theory]
    [InlineData("A B", "2 samples")]
    [InlineData("A B C", "3 samples")]
    [InlineData("NORMAL", "a normal alone")]
    public void A_file_that_does_not_name_the_tumour_is_refused(string samples, string found)
    {
        string refusal = Refusal.Of(() => CallText.Read(string.Empty, samples));
        Assert.Contains("LMV1018", refusal, StringComparison.Ordinal);
        Assert.Contains(found, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Trap32_a_column_that_every_file_has_names_nobody()
    {
        Assert.Equal(SampleNames.None, CallText.Read(string.Empty, "SAMPLE").Names);
        Assert.Equal(SampleNames.None, CallText.Read(string.Empty, "NORMAL TUMOR").Names);
        // The joining of files takes the ending from the name.
        Assert.Equal("P1_DNA.bam", CallText.Read(string.Empty, "P1_DNA.bam").Names.Sample);
    }

    [Fact]
    public void The_normal_says_nothing_of_the_tumour()
    {
        PanelFile read = CallText.Read(
            "tumor_sample=T|normal_sample=N",
            "N T",
            "17 7579472 . G C . PASS . GT:AD:DP 0/1:50,50:100 0/0:100,0:100",
            "17 7578406 . C T . PASS . GT:AD:DP 0/0:90,0:90 0/1:60,40:100");
        Assert.Equal("17:7578406C>T 0.4 100 PASS", read.Words());
        Assert.Contains(read.Skipped, skipped => skipped.Reason.StartsWith("1 alleles that were looked for", StringComparison.Ordinal));
    }
}
