using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Genomics.Tests.Coordinates;

public sealed class ContigTests
{
    [Theory]
    [InlineData("17", "17", 17)]
    [InlineData("chr17", "17", 17)]
    [InlineData("CHR1", "1", 1)]
    [InlineData("22", "22", 22)]
    [InlineData("X", "X", 23)]
    [InlineData("chrX", "X", 23)]
    [InlineData("chrY", "Y", 24)]
    [InlineData("chrM", "M", 25)]
    [InlineData("MT", "M", 25)]
    public void TryParse_reads_chromosomes(string text, string name, int number)
    {
        Assert.True(Contig.TryParse(text, out Contig contig));
        Assert.Equal((name, number), (contig.Name, contig.Number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("chr")]
    [InlineData("0")]
    [InlineData("23")]
    [InlineData("017")]
    [InlineData("chrchr1")]
    [InlineData("chr 1")]
    [InlineData("17 ")]
    [InlineData("XY")]
    [InlineData("chrUn_gl000211")]
    [InlineData("chr17_ctg5_hap1")]
    [InlineData("NC_000017.10")]
    public void TryParse_refuses_what_is_no_chromosome_of_the_primary_assembly(string text) => Assert.False(Contig.TryParse(text, out _));

    // NCBI assembly reports GCF_000001405.25 (GRCh37.p13) and GCF_000001405.40 (GRCh38.p14).
    [Theory]
    [InlineData("1", "NC_000001.10", "NC_000001.11")]
    [InlineData("2", "NC_000002.11", "NC_000002.12")]
    [InlineData("3", "NC_000003.11", "NC_000003.12")]
    [InlineData("4", "NC_000004.11", "NC_000004.12")]
    [InlineData("5", "NC_000005.9", "NC_000005.10")]
    [InlineData("6", "NC_000006.11", "NC_000006.12")]
    [InlineData("7", "NC_000007.13", "NC_000007.14")]
    [InlineData("8", "NC_000008.10", "NC_000008.11")]
    [InlineData("9", "NC_000009.11", "NC_000009.12")]
    [InlineData("10", "NC_000010.10", "NC_000010.11")]
    [InlineData("11", "NC_000011.9", "NC_000011.10")]
    [InlineData("12", "NC_000012.11", "NC_000012.12")]
    [InlineData("13", "NC_000013.10", "NC_000013.11")]
    [InlineData("14", "NC_000014.8", "NC_000014.9")]
    [InlineData("15", "NC_000015.9", "NC_000015.10")]
    [InlineData("16", "NC_000016.9", "NC_000016.10")]
    [InlineData("17", "NC_000017.10", "NC_000017.11")]
    [InlineData("18", "NC_000018.9", "NC_000018.10")]
    [InlineData("19", "NC_000019.9", "NC_000019.10")]
    [InlineData("20", "NC_000020.10", "NC_000020.11")]
    [InlineData("21", "NC_000021.8", "NC_000021.9")]
    [InlineData("22", "NC_000022.10", "NC_000022.11")]
    [InlineData("X", "NC_000023.10", "NC_000023.11")]
    [InlineData("Y", "NC_000024.9", "NC_000024.10")]
    [InlineData("M", "NC_012920.1", "NC_012920.1")]
    public void RefSeq_names_the_record_of_each_assembly(string name, string on37, string on38)
    {
        Assert.True(Contig.TryParse(name, out Contig contig));
        Assert.Equal(on37, contig.RefSeq(GenomeAssembly.GRCh37).ToString());
        Assert.Equal(on38, contig.RefSeq(GenomeAssembly.GRCh38).ToString());
    }

    [Fact]
    public void Contigs_are_in_karyotype_order()
    {
        string[] names = ["M", "X", "10", "2", "Y", "1"];
        IEnumerable<string> ordered = names.Select(name => Contig.TryParse(name, out Contig contig) ? contig : default).Order().Select(contig => contig.Name);
        Assert.Equal(["1", "2", "10", "X", "Y", "M"], ordered);
    }

    [Fact]
    public void A_contig_that_was_never_set_cannot_be_read()
    {
        Assert.Throws<InvalidOperationException>(() => default(Contig).Name);
        Assert.Throws<InvalidOperationException>(() => default(Contig).RefSeq(GenomeAssembly.GRCh37));
    }

    [Theory]
    [InlineData("GRCh37", GenomeAssembly.GRCh37)]
    [InlineData("hg19", GenomeAssembly.GRCh37)]
    [InlineData("b37", GenomeAssembly.GRCh37)]
    [InlineData("grch38", GenomeAssembly.GRCh38)]
    [InlineData("HG38", GenomeAssembly.GRCh38)]
    public void Assemblies_answer_to_both_of_their_names(string text, GenomeAssembly expected)
    {
        Assert.True(GenomeAssemblies.TryParse(text, out GenomeAssembly assembly));
        Assert.Equal(expected, assembly);
    }

    [Theory]
    [InlineData("")]
    [InlineData("37")]
    [InlineData("hg18")]
    [InlineData("T2T-CHM13")]
    [InlineData("GRCh37.p13")]
    public void Other_assemblies_are_refused(string text) => Assert.False(GenomeAssemblies.TryParse(text, out _));
}
