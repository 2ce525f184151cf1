namespace LmsVariants.Formats.Tests.Vcf.Conformance;

/// <summary>One row for each rule of the header, and beside it the nearest line that is well formed.</summary>
public sealed class HeaderRuleTests
{
    [Theory]
    [InlineData(2, "##Planted text", "LMV1120: the header line is no key and value")]
    [InlineData(2, "##reference=", "LMV1120: ##reference: the key has no value")]
    [InlineData(2, "##INFO=<ID=X,Number=1,Type=String,Description=\"x\"", "LMV1120: ##INFO: the line is not closed")]
    [InlineData(2, "##INFO=<ID=X,Number=1,Type=String,Description=\"x>", "LMV1120: INFO X: Description has no quotation mark at its end")]
    [InlineData(2, "##INFO=<ID=X,Number=1,Type=String,Description=\"a \"b\" c\">", "LMV1120: INFO X: Description goes on behind its end")]
    [InlineData(2, "##contig=<ID=1,A,length=9>", "LMV1120: contig 1: 'A' is no key and value, so the comma")]
    [InlineData(3, "##META=<ID=X,Number=.,Type=String,Values=[a, b>", "LMV1120: META X: Values has no square bracket")]
    [InlineData(2, "##contig=<length=9>", "LMV1123: ##contig: the ID is missing")]
    [InlineData(3, "##PEDIGREE=<Original=Planted>", "LMV1123: ##PEDIGREE: the ID is missing")]
    [InlineData(2, "##contig=<ID=1 A>", "LMV1123: contig ID '1 A' has a blank")]
    [InlineData(3, "##contig=<ID=HLA-A*01>", "LMV1123: contig ID 'HLA-A*01' has a blank, a comma or another character")]
    [InlineData(2, "##ALT=<ID=<M>,Description=\"x\">", "LMV1123: ALT <M>: the ALT ID '<M>' has a blank, a comma or an angle bracket")]
    [InlineData(2, "##ALT=<ID=DEL1,Description=\"x\">", "LMV1123: ALT DEL1: the ALT ID starts with none of the prefixes")]
    [InlineData(3, "##ALT=<ID=MY:OWN,Description=\"x\">", "LMV1123: ALT MY:OWN: the ALT ID starts with none of the prefixes")]
    [InlineData(3, "##SAMPLE=<ID=Planted Name>", "LMV1123: a SAMPLE ID has a blank")]
    [InlineData(2, "##FILTER=<ID=0,Description=\"x\">", "LMV1123: FILTER 0: the name of a filter")]
    [InlineData(2, "##INFO=<ID=X>", "LMV1121: INFO X: Number and Type and Description missing")]
    [InlineData(1, "##INFO=<ID=X,Number=R,Type=String,Description=\"x\">", "LMV1121: INFO X: Number is 'R', which is none in VCF 4.1")]
    [InlineData(2, "##FORMAT=<ID=X,Number=one,Type=String,Description=\"x\">", "LMV1121: FORMAT X: Number is 'one'")]
    [InlineData(2, "##FORMAT=<ID=X,Number=0,Type=Flag,Description=\"x\">", "LMV1121: FORMAT X: Type is 'Flag', which is none of FORMAT")]
    [InlineData(2, "##INFO=<ID=X,Number=1,Type=Int,Description=\"x\">", "LMV1121: INFO X: Type is 'Int'")]
    [InlineData(2, "##INFO=<ID=X,Number=1,Type=Flag,Description=\"x\">", "LMV1121: INFO X: a Flag has no value")]
    [InlineData(2, "##FILTER=<ID=X,Description=x>", "LMV1121: FILTER X: the Description must be surrounded")]
    [InlineData(2, "##INFO=<Number=1,ID=X,Type=String,Description=\"x\">", "LMV1121: INFO X: ID, Number, Type, Description are not in this order")]
    [InlineData(3, "##META=<ID=X,Number=.,Type=String,Values=a>", "LMV1121: META X: the Values must be surrounded")]
    [InlineData(2, "##contig=<ID=HLA,length=long>", "LMV1121: contig HLA: the length is 'long'")]
    [InlineData(2, "##SAMPLE=<ID=Planted>", "LMV1121: ##SAMPLE: Genomes missing")]
    [InlineData(2, "##SAMPLE=<ID=Planted,Genomes=\"Planted\">", "LMV1121: ##SAMPLE: something else than the Description")]
    [InlineData(2, "##PEDIGREE=<Name_0=Planted Name>", "LMV1123: ##PEDIGREE: a name has a blank")]
    [InlineData(2, "##INFO=<ID=AC,Number=1,Type=Integer,Description=\"x\">", "LMV1122: INFO AC: Number is '1', and VCF reserves the key with Number A")]
    [InlineData(2, "##FORMAT=<ID=GQ,Number=1,Type=Float,Description=\"x\">", "LMV1122: FORMAT GQ: Type is 'Float', and VCF reserves the key with Type Integer")]
    [InlineData(3, "##FORMAT=<ID=AD,Number=.,Type=Integer,Description=\"x\">", "LMV1122: FORMAT AD: Number is '.', and VCF reserves the key with Number R")]
    [InlineData(2, "##FILTER=<ID=X,Number=1,Type=String,Description=\"x\">", "LMV1125: FILTER X: Number and Type given")]
    [InlineData(2, "##QUAL=<Description=\"x\">", "LMV1125: ##QUAL: VCF has no such header line")]
    [InlineData(2, "##assembly=ftp://8080:8080/x", "LMV1126: ##assembly: the value is no URL")]
    [InlineData(2, "##pedigreeDB=<>", "LMV1126: ##pedigreeDB: the value is no URL")]
    [InlineData(2, "##reference=file:///x.fa", "LMV1127: ##reference is given and no contig is declared")]
    [InlineData(2, "##contig=<ID=chr17,length=81195211>", "LMV1138: contig chr17 has 81195211 bases, its length in neither GRCh37 nor GRCh38")]
    [InlineData(2, "", "LMV1136: an empty line stands in the header")]
    public void A_header_line_that_departs_from_its_version_is_told_by_name(int version, string line, string expected)
    {
        string[] warnings = VcfText.Warnings(Header(version, line));
        string first = warnings.Length > 0 ? warnings[0] : "none";
        Assert.Contains($"warning {expected}", first, StringComparison.Ordinal);
        Assert.StartsWith("x:2:", first, StringComparison.Ordinal);
        Assert.DoesNotContain(warnings, warning => warning.Contains("Planted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(2, "##INFO=<ID=X,Number=1,Type=String,Description=\"a, \\\"b\\\" = c\",Source=\"d\",Version=\"1\">")]
    [InlineData(2, "##FORMAT=<ID=AD,Number=.,Type=Integer,Description=\"x\">")]
    [InlineData(2, "##INFO=<ID=MQ,Number=1,Type=Integer,Description=\"x\">")]
    [InlineData(2, "##ALT=<ID=NON_REF,Description=\"x\">")]
    [InlineData(3, "##ALT=<ID=MY_OWN,Description=\"x\">")]
    [InlineData(4, "##contig=<ID=HLA-A*01:01:01:01,length=3503>")]
    [InlineData(2, "##contig=<ID=chrM,length=16569>")]
    [InlineData(2, "##contig=<ID=chrM,length=16571>")]
    [InlineData(5, "##FORMAT=<ID=X,Number=LA,Type=Integer,Description=\"x\">")]
    [InlineData(2, "##assembly=hg19")]
    [InlineData(2, "##assembly=ftp://user@host:8080/x")]
    [InlineData(2, "##pedigreeDB=<http://123.0.1.2/x>")]
    [InlineData(3, "##META=<ID=X,Number=.,Type=String,Values=[a, b]>")]
    [InlineData(2, "##DRAGENVersion=<ID=dragen,Version=\"SW: 1, HW: 2\">")]
    [InlineData(2, "##Title=<\"a: b\">")]
    public void A_header_line_that_is_well_formed_is_not(int version, string line) =>
        Assert.DoesNotContain(VcfText.Warnings(Header(version, line)), warning => !warning.Contains("LMV1103", StringComparison.Ordinal));

    [Theory]
    [InlineData("##FORMAT=<ID=AD,Number=.,Type=Integer,Description=\"x\">", "FORMAT AD: is defined twice, first in line 2")]
    [InlineData("##FILTER=<ID=q10,Description=\"x\">", "FILTER q10: is defined twice, first in line 2")]
    [InlineData("##contig=<ID=X1,length=9>", null)]
    [InlineData("##source=x", null)]
    public void What_is_defined_twice_is_told(string line, string? expected) =>
        Assert.Equal(expected is null ? [] : [$"x:3:1: warning LMV1124: {expected}, which is the one that counts"], VcfText.Warnings(Header(2, $"{line}\n{line}")));

    [Fact]
    public void A_contig_of_two_lengths_is_told() =>
        Assert.Contains("contig X1: is defined twice", Assert.Single(VcfText.Warnings(Header(2, "##contig=<ID=X1,length=9>\n##contig=<ID=X1,length=8>"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("VCFv4.4", false)]
    [InlineData("VCFv4.5", true)]
    [InlineData("VCFv4.0", true)]
    public void A_version_that_is_not_known_is_read_and_told(string version, bool isTold)
    {
        string[] warnings = VcfText.Warnings(VcfText.Sites.Replace("VCFv4.2", version, StringComparison.Ordinal));
        Assert.Equal(isTold ? [$"x:1:1: warning LMV1103: the version '{version}' is none of VCFv4.1 to VCFv4.4; the file is read as those are"] : [], warnings);
    }

    [Fact]
    public void A_format_without_samples_is_told() =>
        Assert.Equal(["x:2:1: warning LMV1131: the column FORMAT has no sample behind it"], VcfText.Warnings(VcfText.OneSample.Replace("\tS-1", string.Empty, StringComparison.Ordinal)));

    [Fact]
    public void A_header_that_speaks_for_two_assemblies_is_told() => Assert.Equal(
        ["x:3:1: warning LMV1138: the header speaks for GRCh37 (contig chr17 has 81195210 bases) and for GRCh38 (##reference names hg38)"],
        VcfText.Warnings(Header(2, "##contig=<ID=chr17,length=81195210>\n##reference=hg38.fa")));

    private static string Header(int version, string line) => VcfText.Sites.Replace("VCFv4.2\n", $"VCFv4.{version}\n{line}\n", StringComparison.Ordinal);
}
