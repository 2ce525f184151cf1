using System.IO.Compression;
using System.Text;

using LmsVariants.Formats.Nirvana;
using LmsVariants.Formats.Panels;
using LmsVariants.Fuzz;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Tests.OtherPanels;

public sealed class NirvanaTests
{
    private const string File = "nirvana/annotated.json";
    private static readonly NirvanaFormat Format = new();

    [Fact]
    public void Each_variant_of_a_position_is_read_with_its_own_frequency()
    {
        PanelFile file = Assert.Single(Reading.Fixture(Format, File));
        Assert.Equal(
            [
                "PTEN chr10:89717674 A>AT 0.3 300 NM_000314.8:c.699_700insT NP_000305.3:p.(Arg234SerfsTer9) PASS",
                "RB1 chr13:48953730 C>T 0.12 500 NM_000321.3:c.1333C>T NP_000312.2:p.(Arg445Ter) PASS",
                "RB1 chr13:48953730 CG>TA - 500 NM_000321.3:c.1333_1334delinsTA NP_000312.2:p.(Arg445Ter) PASS",
                "RB1 chr13:48953731 G>A 0.12 500 NM_000321.3:c.1334G>A NP_000312.2:p.(Arg445Gln) PASS",
                "RB1 chr13:48953772 TCC>T 0.5 410 NM_000321.3:c.1376_1377del NP_000312.2:p.(Ser459TyrfsTer3) PASS",
                "TP53 chr17:7577538 C>T 0.612 588 NM_000546.6:c.743G>A NP_000537.3:p.(Arg248Gln) weak_evidence;base_quality",
                "TP53 chr17:7577538 C>CA 0.048 588 NM_000546.6:c.742_743insT NP_000537.3:p.(Arg248LeufsTer16) weak_evidence;base_quality",
            ],
            Reading.SmallVariants(file).Select(Reading.Line));
        Assert.Equal(["an allele that is not written in bases: 'deletion'"], file.Skipped.Select(skipped => skipped.Reason));
        Assert.Equal("", Reading.Warnings(file));
    }

    [Fact]
    public void Trap32_the_name_of_the_reads_is_no_part_of_the_sample()
    {
        PanelFile file = Reading.Fixture(Format, File)[0];
        Assert.Equal("LMS-NIRVANA-01", file.Names.Sample);
        Assert.Equal(("Nirvana", "3.2.3"), (file.Software, file.Version));
        Assert.Equal([GenomeAssembly.GRCh37], file.Assemblies.Select(stated => stated.Assembly));
    }

    [Fact]
    public void Trap40_parts_and_whole_of_a_haplotype_carry_one_name_and_the_whole_no_borrowed_frequency()
    {
        ReportedSmallVariant[] rb1 = [.. Reading.SmallVariants(Reading.Fixture(Format, File)[0]).Skip(1).Take(3)];
        Assert.All(rb1, variant => Assert.Equal("13-48953730-CG-TA", variant.Haplotype));
        Assert.Equal([0.12m, null, 0.12m], rb1.Select(variant => variant.AlleleFrequency));
    }

    [Fact]
    public void Trap40_a_whole_that_stands_among_its_parts_does_not_borrow_their_frequency()
    {
        string[] lines = Reading.Changed(File, "chr13", "chr13").Split('\n');
        string whole = lines[3][lines[3].IndexOf("{\"vid\"", StringComparison.Ordinal)..].TrimEnd(',');
        whole = whole[..^"]}".Length];
        string part = lines[2].TrimEnd(',');
        string text = string.Join('\n', [lines[0], $"{part[..^"]}".Length]}, {whole}]}}", .. lines[^4..]]);
        ReportedSmallVariant[] variants = [.. Reading.SmallVariants(Reading.Text(Format, text)[0])];
        Assert.Equal(["RB1 chr13:48953730 C>T 0.12", "RB1 chr13:48953730 CG>TA -"], variants.Select(variant => string.Join(' ', Reading.Line(variant).Split(' ')[..4])));
    }

    [Fact]
    public void The_names_are_those_of_the_canonical_transcript_of_RefSeq_and_all_are_kept()
    {
        ReportedSmallVariant variant = Reading.SmallVariants(Reading.Fixture(Format, File)[0]).ElementAt(5);
        Assert.Equal(
            [
                "ENST00000269305.8:c.743G>A ENSP00000269305.4:p.(Arg248Gln) missense_variant TP53 7/11 canonical",
                "NM_000546.6:c.743G>A NP_000537.3:p.(Arg248Gln) missense_variant TP53 7/11 canonical",
                "NM_001126112.3:c.743G>A NP_001119584.1:p.(Arg248Gln) missense_variant TP53 7/11",
            ],
            variant.Further.Where(pair => pair.Key == "transcript").Select(pair => pair.Value));
        Assert.Equal(new ReportedFrequency(0.000004m, "gnomad.allAf"), variant.PopulationFrequency);
    }

    [Fact]
    public void A_packed_file_is_read_alike()
    {
        using MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(OtherPanelSamples.Bytes(File));
        InputDocument document = new("x.json.gz", packed.ToArray());
        Assert.True(Format.Recognises(document));
        Assert.Equal(7, Format.Read(document, OtherPanelSamples.Context)[0].Alterations.Length);
    }

    [Fact]
    public void Of_several_samples_one_must_be_named()
    {
        string two = Reading.Changed(File, "[\"LMS-NIRVANA-01.bam\"]", "[\"NORMAL\", \"TUMOUR.bam\"]").Replace("\"samples\": [{", "\"samples\": [{\"genotype\": \"0/0\"}, {", StringComparison.Ordinal);
        InputDocument document = new("x", Encoding.UTF8.GetBytes(two));
        Assert.Equal(
            "x:1:101: error LMV1018: samples: expected one sample, or the name of the tumour's, found 2 samples",
            Refusal.Of(() => Format.Read(document, OtherPanelSamples.Context)));
        Assert.Equal(
            "x:1:101: error LMV1018: samples: expected one sample, or the name of the tumour's, found 2 samples, and 0 of the name given",
            Refusal.Of(() => Format.Read(document, OtherPanelSamples.Context with { TumourSample = "OTHER" })));
        PanelFile tumour = Format.Read(document, OtherPanelSamples.Context with { TumourSample = "TUMOUR" })[0];
        Assert.Equal(("TUMOUR", 7), (tumour.Names.Sample, tumour.Alterations.Length));
        Assert.Equal("Small variants=NothingCalled", Reading.Coverages(Format.Read(document, OtherPanelSamples.Context with { TumourSample = "NORMAL" })[0]));
    }

    [Theory]
    [InlineData("\"position\": 89717674", "\"position\": \"89717674\"", "x:2:37: error LMV1009: position: expected an integer from 1 to 1000000000, found '89717674'")]
    [InlineData("[0.3]", "[30]", "x:2:209: error LMV1009: variantFrequencies: expected a fraction from 0 to 1, found '30'")]
    [InlineData("\"totalDepth\": 300", "\"totalDepth\": -300", "x:2:154: error LMV1009: totalDepth: expected an integer of at least 0, found '-300'")]
    [InlineData("\"genomeAssembly\": \"GRCh37\"", "\"genomeAssembly\": \"GRCm39\"", "x:1:60: error LMV1010: genomeAssembly: expected GRCh37 or GRCh38, found 'GRCm39'")]
    [InlineData("],\"genes\"", ",\"genes\"", "x:10:2: error LMV1015: positions: expected an object, found 'genes'")]
    [InlineData("\"begin\": 89717675", "\"begin\": null", "x:2:230: error LMV1011: begin: expected an integer from 1 to 1000000000, found nothing")]
    [InlineData("\"totalDepth\": 300", "\"totalDepth\": NaN", "x:2:154: error LMV1015: JSON: expected JSON, found broken JSON")]
    [InlineData("{\"header\"", "{\"heading\"", "x:0:0: error LMV1006: positions: expected a header in front of the positions, found none")]
    public void What_is_wrong_is_refused_with_its_place(string old, string by, string expected) => Assert.Equal(expected, Reading.RefusalOf(Format, File, old, by));

    [Fact]
    public void A_long_line_is_counted_once()
    {
        string position = Reading.Changed(File, "chr10", "chr10").Split('\n')[1].TrimEnd(',');
        string one = "{\"header\":{\"annotator\":\"n\",\"genomeAssembly\":\"GRCh37\",\"samples\":[\"s\"]},\"positions\":[" + string.Join(',', Enumerable.Repeat(position, 900)) + "]}";
        Assert.Equal(900, Reading.Text(Format, one)[0].Alterations.Length);
    }
}
