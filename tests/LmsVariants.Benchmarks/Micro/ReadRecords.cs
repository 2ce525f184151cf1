using System.Globalization;
using System.Text;

using BenchmarkDotNet.Attributes;

using LmsVariants.Formats;
using LmsVariants.Formats.Vcf;

namespace LmsVariants.Benchmarks.Micro;

/// <summary>A record of a genome VCF, one in twenty a variant, from bytes to a record; what unpacking adds is the difference.</summary>
[MemoryDiagnoser]
public class ReadRecords
{
    private const int Records = 20_000;
    private readonly byte[] _plain = Encoding.ASCII.GetBytes(Text());
    private byte[] _packed = [];

    [GlobalSetup]
    public void Pack() => _packed = BgzfText.Pack(_plain);

    [Benchmark(Baseline = true, OperationsPerInvoke = Records)]
    public int Plain() => Read(_plain);

    [Benchmark(OperationsPerInvoke = Records)]
    public int Packed() => Read(_packed);

    /// <summary>As <c>annotate</c> reads, on one thread: what tells of no variant is passed by.</summary>
    [Benchmark(OperationsPerInvoke = Records)]
    public int PassedBy()
    {
        using VcfReader reader = VcfReader.Open("made.vcf", new MemoryStream(_plain), new InputLimits());
        return reader.ReadBlocks(threads: 1, passesBy: true, block => block.Parts.Count).Sum(block => block.Value);
    }

    private static int Read(byte[] bytes)
    {
        using VcfReader reader = VcfReader.Open("made.vcf", new MemoryStream(bytes), new InputLimits());
        return reader.ReadLines().Count();
    }

    private static string Text()
    {
        StringBuilder text = new();
        text.Append("##fileformat=VCFv4.2\n##contig=<ID=17,length=81195210>\n##INFO=<ID=DP,Number=1,Type=Integer,Description=\"Depth\">\n");
        foreach ((string id, string type) in ((string, string)[])[("GT", "String"), ("GQ", "Integer"), ("AD", "Integer"), ("DP", "Integer"), ("VF", "Float")])
        {
            text.Append(CultureInfo.InvariantCulture, $"##FORMAT=<ID={id},Number={(id == "AD" ? '.' : '1')},Type={type},Description=\"{id}\">\n");
        }
        text.Append("#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tSample\n");
        Random chance = new(1);
        for (int i = 1; i <= Records; i++)
        {
            (int depth, int reads) = (chance.Next(80, 900), i % 20 == 0 ? chance.Next(2, 80) : 0);
            string counts = reads == 0 ? $"0/0:100:{depth}:{depth}:0" : string.Create(CultureInfo.InvariantCulture, $"0/1:100:{depth - reads},{reads}:{depth}:{(double)reads / depth:0.0000}");
            text.Append(CultureInfo.InvariantCulture, $"17\t{7_577_000 + i}\t.\tC\t{(reads == 0 ? '.' : 'T')}\t100\tPASS\tDP={depth}\tGT:GQ:AD:DP:VF\t{counts}\n");
        }
        return text.ToString();
    }
}
