using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Tests.Ingest;

/// <summary>On which assembly a case is read: what the files say, what the switch says, and what the bases say.</summary>
public sealed class AssemblyChoiceTests
{
    private const string On37 = "##contig=<ID=chr17,length=81195210>\n";
    private const string On38 = "##contig=<ID=chr17,length=83257441>\n";

    [Theory]
    [InlineData("##contig=<ID=chr17,length=81195210>\n", null, "GRCh37")]
    [InlineData("##contig=<ID=chr17,length=83257441>\n", null, "GRCh38")]
    [InlineData("##reference=file:///ref/hg38.fa\n", null, "GRCh38")]
    [InlineData("", GenomeAssembly.GRCh38, "GRCh38")]
    [InlineData("", null, "LMV1016")]
    [InlineData("##contig=<ID=chr17,length=83257441>\n", GenomeAssembly.GRCh37, "LMV1017")]
    [InlineData("##contig=<ID=chr17,length=1000>\n", GenomeAssembly.GRCh37, "GRCh37")]
    public void The_header_and_the_switch_decide_and_never_against_each_other(string meta, GenomeAssembly? asked, string expected)
    {
        (ReportedCase[] cases, InputProblem[] problems) = Rooms.ReadAll(Rooms.Reader(asked), [Vcf("S1", meta, string.Empty)]);
        Assert.Equal(expected, cases.Length == 1 ? cases[0].Assay.Assembly.ToString() : Assert.Single(problems).Code);
    }

    [Fact]
    public void Two_files_of_a_case_on_two_assemblies_are_refused_with_both_readings()
    {
        (ReportedCase[] cases, InputProblem[] problems) = Rooms.ReadAll(Rooms.Reader(), [Vcf("S1", On37, string.Empty), Vcf("S1", On38, string.Empty, "b.vcf")]);
        Assert.Empty(cases);
        InputProblem clash = Assert.Single(problems);
        Assert.Equal(InputCodes.AssembliesClash, clash.Code);
        Assert.Contains("GRCh37", clash.Expected, StringComparison.Ordinal);
        Assert.Contains("GRCh38", clash.Found, StringComparison.Ordinal);
    }

    // Bases of TP53 on GRCh38, said to be on GRCh37: nothing but the bases tells.
    [Fact]
    public void Bases_of_the_other_assembly_are_refused_whatever_the_header_says()
    {
        string records = string.Concat(Enumerable.Range(7675994, 40).Select(position => Record(position, GenomeAssembly.GRCh38)));
        InputProblem clash = Assert.Single(Rooms.ReadAll(Rooms.Reader(), [Vcf("S1", On37, records)]).Problems);
        Assert.Equal((InputCodes.AssembliesClash, true), (clash.Code, clash.Found.StartsWith("GRCh38 (of the places where the two differ, ", StringComparison.Ordinal)));
        Assert.Empty(Rooms.ReadAll(Rooms.Reader(), [Vcf("S1", On38, records)]).Problems);
    }

    [Fact]
    public void A_single_wrong_row_is_no_clash()
    {
        Assert.Empty(Rooms.ReadAll(Rooms.Reader(), [Vcf("S1", On37, Record(7675994, GenomeAssembly.GRCh38) + Record(7675995, GenomeAssembly.GRCh38))]).Problems);
    }

    [Fact]
    public void The_assay_profile_gives_way_to_the_switch_and_the_header_does_not()
    {
        InputDocument output = Rooms.Document("a.tsv", new Output().ToString());
        Assert.Equal(GenomeAssembly.GRCh38, Assert.Single(Rooms.ReadAll(Rooms.Reader(GenomeAssembly.GRCh38), [output]).Cases).Assay.Assembly);
    }

    private static string Record(int position, GenomeAssembly assembly)
    {
        Span<char> there = stackalloc char[1];
        Rooms.Reference.Bases.Read(assembly, Contig.Named("17"), position, there);
        return $"chr17\t{position}\t.\t{there[0]}\t{(there[0] == 'A' ? 'G' : 'A')}\t.\tPASS\t.\tGT\t0/1\n";
    }

    private static InputDocument Vcf(string sample, string meta, string records, string name = "a.vcf") => Rooms.Document(
        name, $"##fileformat=VCFv4.2\n{meta}#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t{sample}\n{(records.Length > 0 ? records : "chr17\t7577538\t.\tN\tT\t.\tPASS\t.\tGT\t0/1\n")}");
}
