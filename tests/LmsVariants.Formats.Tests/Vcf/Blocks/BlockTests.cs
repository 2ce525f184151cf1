using System.Globalization;
using System.Text;

using LmsVariants.Formats.Vcf;
using LmsVariants.Formats.Vcf.Blocks;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Tests.Vcf.Blocks;

public sealed class BlockTests
{
    /// <summary>Genome VCFs of some thousand lines with everything that can go wrong sown among the plain ones.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_genome_VCF_with_faults_says_the_same_by_lines_and_by_blocks(int seed)
    {
        byte[] text = Encoding.UTF8.GetBytes(GenomeVcf(seed, lines: 4_000));
        foreach (byte[] content in (byte[][])[text, PackedVcf.Bgzf(text), PackedVcf.Gzip(text), [.. PackedVcf.Bgzf(text[..30_000]), .. PackedVcf.Gzip(text.AsSpan(30_000))]])
        {
            SameByBlocks.Check(content, new InputLimits());
        }
    }

    [Fact]
    public void Lines_that_are_passed_by_become_no_records()
    {
        StringBuilder text = new(VcfText.OneSample);
        for (int i = 1; i <= 3_000; i++) text.Append(CultureInfo.InvariantCulture, $"1\t{i}\t.\tA\t{(i % 100 == 0 ? "C" : ".")}\t100\tPASS\tDP=9\tGT\t0/0\n");
        using VcfReader reader = VcfReader.Open("x", new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), new InputLimits());
        VcfPart[] parts = [.. reader.ReadBlocks(threads: 2, passesBy: true, block => block.Parts, size: text.Length).SelectMany(block => block.Value)];
        // The first line of a contig in a block is read, so that the others can be held against it.
        Assert.Equal(31, parts.Count(part => part is LinePart));
        Assert.Equal(2_969, parts.OfType<PassedPart>().Sum(part => part.Count));
        Assert.Equal(30, parts.OfType<LinePart>().Count(part => ((VcfRecord)part.Line).Alternates is [BaseAllele]));
    }

    [Fact]
    public void Who_stops_early_leaves_no_work_behind()
    {
        byte[] text = Encoding.UTF8.GetBytes(GenomeVcf(seed: 5, lines: 4_000));
        using ManualResetEventSlim gate = new();
        int begun = 0;
        int ended = 0;
        using VcfReader reader = VcfReader.Open("x", new MemoryStream(PackedVcf.Bgzf(text)), new InputLimits(), threads: 3);
        foreach (BlockResult<int> first in reader.ReadBlocks(3, passesBy: true, Work, size: 1_000))
        {
            // What is under way behind the first block goes on only after the reading was given up.
            Assert.Empty(first.Refused.Where(refusal => refusal.Number > 200));
            _ = Task.Delay(50).ContinueWith(_ => gate.Set(), TaskScheduler.Default);
            break;
        }
        Assert.True(begun > 1);
        Assert.Equal(begun, ended);

        int Work(VcfBlock block)
        {
            Interlocked.Increment(ref begun);
            // The first line behind the header is the third.
            if (block.Parts[0].Number > 3) gate.Wait();
            return Interlocked.Increment(ref ended);
        }
    }

    [Fact]
    public void What_the_work_throws_comes_in_order_behind_the_results_before()
    {
        byte[] text = Encoding.UTF8.GetBytes(GenomeVcf(seed: 6, lines: 400));
        int[] results = new int[2];
        for (int threads = 1; threads <= 2; threads++)
        {
            using VcfReader reader = VcfReader.Open("x", new MemoryStream(text), new InputLimits());
            Assert.Throws<InvalidOperationException>(() =>
            {
                foreach (BlockResult<int> _ in reader.ReadBlocks(threads, passesBy: true, block => block.Parts[0].Number > 200 ? throw new InvalidOperationException("fault") : 1, size: 1_000)) results[threads - 1]++;
            });
        }
        Assert.True(results[0] > 0);
        Assert.Equal(results[0], results[1]);
    }

    private static string GenomeVcf(int seed, int lines)
    {
        Random random = new(seed);
        StringBuilder text = new(VcfText.OneSample);
        int position = 1;
        for (int i = 0; i < lines; i++)
        {
            string chrom = $"chr{1 + (i * 5 / lines)}";
            if (random.Next(400) == 0) chrom = "chr1";
            position = random.Next(300) == 0 ? 1 : position + random.Next(3);
            string line = $"{chrom}\t{position}\t.\tA\t.\t100\tPASS\tDP=9\tGT:DP\t0/0:9";
            text.Append(random.Next(1_000) switch
            {
                < 40 => line.Replace("\t.\t100", "\tC\t100", StringComparison.Ordinal),
                < 43 => line.Replace("\tA\t", "\t?\t", StringComparison.Ordinal),
                < 46 => line + "\t\t",
                < 49 => line + "\tmore",
                < 52 => string.Empty,
                < 55 => line + "\r",
                < 58 => line.Replace("PASS", "ü", StringComparison.Ordinal),
                < 61 => line.Replace("PASS", "\0", StringComparison.Ordinal),
                < 64 => line.Replace("\tA\t.", "\tA\t<NON_REF>", StringComparison.Ordinal),
                < 67 => line.Replace("100", "1e2", StringComparison.Ordinal),
                < 70 => line.Replace("DP=9", "DP=nine", StringComparison.Ordinal),
                _ => line,
            });
            text.Append('\n');
        }
        return text.Append(seed % 2 == 0 ? "\n\n" : "chr5\t900000\t.\tA\t.\t.\t.\t.\tGT\t0/0").ToString();
    }
}
