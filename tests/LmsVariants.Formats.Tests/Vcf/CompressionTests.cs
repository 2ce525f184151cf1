using System.Globalization;
using System.Text;

using LmsVariants.Formats.Vcf;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Tests.Vcf;

public sealed class CompressionTests
{
    private const string Missing = "x:0:0: warning LMV1137: the block that ends a BGZF file is missing: the file may be cut short";

    private static readonly byte[] Text = Lines(5_000);

    [Fact]
    public void A_whole_file_is_read_without_a_warning_however_it_is_packed()
    {
        byte[][] files = [Text, PackedVcf.Gzip(Text), PackedVcf.Bgzf(Text), [.. PackedVcf.Gzip(Text.AsSpan(0, 70_000)), .. PackedVcf.Gzip(Text.AsSpan(70_000))]];
        Assert.All(files, file =>
        {
            Assert.Equal(5_000, VcfText.Lines(file).Count);
            Assert.Empty(VcfText.Warnings(file));
        });
    }

    [Fact]
    public void A_BGZF_file_without_its_end_is_read_and_told() => Assert.Equal([Missing], VcfText.Warnings(PackedVcf.Bgzf(Text, isWhole: false)));

    [Fact]
    public void The_end_is_not_missed_before_it_is_reached()
    {
        using VcfReader reader = VcfReader.Open("x", new MemoryStream(PackedVcf.Bgzf(Text, isWhole: false)), new InputLimits());
        Assert.IsType<VcfRecord>(reader.ReadLines().First());
        Assert.Empty(reader.Warnings);
    }

    [Theory]
    [InlineData(28 + 1)]
    [InlineData(28 + 200)]
    public void A_BGZF_file_that_was_cut_inside_a_block_is_refused(int missing) =>
        Assert.Equal("x:0:0: error LMV1114: compression: expected gzip or BGZF, whole, found damaged or missing bytes", Refusal.Of(() => VcfText.Lines(PackedVcf.Bgzf(Text)[..^missing])));

    [Fact]
    public void A_byte_that_was_changed_is_refused()
    {
        byte[] damaged = PackedVcf.Bgzf(Text);
        damaged[damaged.Length / 2] ^= 0x10;
        Assert.Contains("LMV1114", Refusal.Of(() => VcfText.Lines(damaged)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_000_000_000, false)]
    public void A_file_that_swells_beyond_the_limit_is_refused(long before, bool isRefused)
    {
        InputLimits limits = new() { LargestUnpackedRatio = 20, UnpackedBeforeRatio = before };
        byte[] bomb = PackedVcf.Gzip(Refusal.Bytes(VcfText.Sites + new string('\n', 1_000_000)));
        if (isRefused) Assert.Equal("x:0:0: error LMV1005: compression: expected at most 20 bytes of text from each byte of the file, found more", Refusal.Of(() => VcfText.Lines(bomb, limits)));
        else Assert.Empty(VcfText.Lines(bomb, limits));
        Assert.Equal(5_000, VcfText.Lines(PackedVcf.Gzip(Text), limits).Count);
    }

    [Fact]
    public void An_allele_too_many_is_refused_for_its_record_alone()
    {
        string text = $"{VcfText.Sites}1\t1\t.\tA\t{string.Join(',', Enumerable.Repeat("C", 400_000))}\t.\t.\t.\n1\t2\t.\tA\tC,G,T\t.\t.\t.\n";
        List<VcfLine> lines = VcfText.Lines(text);
        Assert.Equal("x:3:9: error LMV1005: ALT: expected at most 1000 alternate alleles, found 400000 alternate alleles", Assert.IsType<VcfRefusal>(lines[0]).Problem.ToString());
        Assert.IsType<VcfRecord>(lines[1]);
        Assert.IsType<VcfRefusal>(VcfText.Lines(text, new InputLimits { MostAlternates = 2 })[1]);
    }

    [Fact]
    public void A_sample_too_many_is_refused()
    {
        string text = VcfText.OneSample.Replace("S-1", string.Join('\t', Enumerable.Range(0, 92).Select(i => $"Planted{i}")), StringComparison.Ordinal);
        Assert.Equal("x:2:1: error LMV1005: header: expected at most 100 columns, found 101 columns", Refusal.Of(() => VcfText.Lines(text, new InputLimits { MostColumns = 100 })));
        Assert.Empty(VcfText.Lines(text));
    }

    private static byte[] Lines(int count)
    {
        StringBuilder text = new(VcfText.Sites);
        for (int i = 1; i <= count; i++) text.Append(CultureInfo.InvariantCulture, $"1\t{i}\t.\tA\tG\t.\t.\tN={i * 7919 % 10007}\n");
        return Refusal.Bytes(text);
    }
}
