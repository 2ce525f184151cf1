using System.IO.Compression;
using System.Text;

namespace LmsVariants.EndToEnd.Tests;

/// <summary>Files made to wear a program out: each is refused by a limit, which is a setting, and the other case is reported.</summary>
public sealed class HostileInputTests
{
    private const string Head = "##fileformat=VCFv4.2\n##contig=<ID=17,length=81195210>\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n";
    private static readonly string Good = File.ReadAllText(Directory.GetFiles(Workspace.Fixture("index-case", "tso500"), "*_CombinedVariantOutput.tsv").Single());

    [Fact]
    public void A_line_of_a_hundred_megabytes_is_refused() => Refused("long.vcf", stream =>
    {
        Write(stream, Head + "17\t1\t");
        byte[] block = [.. Enumerable.Repeat((byte)'x', 1 << 20)];
        for (int i = 0; i < 100; i++) stream.Write(block);
    }, "in/long.vcf:4:0: error LMV1005: line: expected at most 1000000 bytes, found a longer one");

    [Fact]
    public void A_million_alternate_alleles_are_one_bad_record()
    {
        using Workspace workspace = Prepared("alts.vcf", stream => Write(stream, Head + "17\t1\t.\tA\t" + string.Join(',', Enumerable.Repeat("C", 400_000)) + "\t.\t.\t.\n17\t7577538\t.\tC\tT\t.\tPASS\t.\n"));
        Ended ended = workspace.Run("run", "in", "--out", "out");
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains(ended.ErrorLines, line => line.StartsWith("in/alts.vcf:4:", StringComparison.Ordinal) && line.Contains("warning LMV1005: the record was passed over: ALT: expected at most 1000", StringComparison.Ordinal));
        Assert.Contains("17\t7577538", workspace.Read("out", "alts.variants.tsv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_gzip_bomb_is_refused_before_it_is_unpacked() => Refused("bomb.vcf.gz", stream =>
    {
        using GZipStream packed = new(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        Write(packed, Head);
        byte[] block = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("17\t1\t.\tA\t.\t.\t.\t.\n", 60_000)));
        for (int i = 0; i < 400; i++) packed.Write(block);
    }, "in/bomb.vcf.gz:0:0: error LMV1005: compression: expected at most 200 bytes of text from each byte of the file, found more");

    [Fact]
    public void A_packed_table_larger_than_a_table_may_be_is_refused() => Refused("bomb.tsv.gz", stream =>
    {
        using GZipStream packed = new(stream, CompressionLevel.Fastest, leaveOpen: true);
        Write(packed, Good);
        Random random = new(7);
        byte[] block = new byte[1 << 20];
        for (int i = 0; i < 70; i++)
        {
            for (int at = 0; at < block.Length; at++) block[at] = (byte)random.Next('a', 'z');
            packed.Write(block);
        }
    }, "in/bomb.tsv.gz:0:0: error LMV1005: file: expected at most 67108864 bytes, found more");

    [Fact]
    public void A_limit_is_a_setting()
    {
        using Workspace workspace = Prepared("two.vcf", stream => Write(stream, Head + "17\t7577538\t.\tC\tT\t.\tPASS\t.\n17\t7577539\t.\tG\tA\t.\tPASS\t.\n"));
        Ended ended = workspace.Run(new Dictionary<string, string> { ["LMSV_Limits__MostVariants"] = "1" }, "run", "in", "--out", "out");
        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("in/two.vcf:0:0: error LMV1005: variants: expected at most 1 (a setting; annotate has no such limit), found more", ended.ErrorLines);
    }

    private static void Refused(string name, Action<Stream> write, string expected)
    {
        using Workspace workspace = Prepared(name, write);
        Ended ended = workspace.Run("run", "in", "--out", "out");
        Assert.Equal(3, ended.ExitCode);
        Assert.Equal([expected], ended.ErrorLines);
        Assert.True(File.Exists(workspace.Of("out", "LMS-INDEX-01.report.html")));
    }

    private static Workspace Prepared(string name, Action<Stream> write)
    {
        Workspace workspace = new();
        workspace.Write(Path.Combine("in", "good.tsv"), Good);
        using FileStream file = File.Create(workspace.Of("in", name));
        write(file);
        return workspace;
    }

    private static void Write(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
