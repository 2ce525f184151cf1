using System.Text;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Vcf;
using LmsVariants.Formats.Vcf.Blocks;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Tests.Vcf;

/// <summary>Holds reading by blocks against reading line by line: whoever reads a file in a test checks that both say the same of it.</summary>
internal static class SameByBlocks
{
    /// <summary>Reads the file both ways, with blocks of several sizes on one and on several threads.</summary>
    public static void Check(byte[] content, InputLimits limits)
    {
        string expected = ByLines(content, limits);
        foreach ((int threads, bool passesBy, int size) in ((int, bool, int)[])[(1, true, 50), (3, true, 700), (2, false, 700), (2, true, LineBlocks.BestSize)])
        {
            Assert.Equal(expected, ByBlocks(content, limits, threads, passesBy, size));
        }
    }

    private static string ByLines(byte[] content, InputLimits limits) => Told(content, limits, threads: 1, (reader, lines) =>
    {
        foreach (VcfLine line in reader.ReadLines()) lines.Add(Text(line));
    });

    private static string ByBlocks(byte[] content, InputLimits limits, int threads, bool passesBy, int size) => Told(content, limits, threads, (reader, lines) =>
    {
        foreach (BlockResult<List<(long Number, string Text)>> block in reader.ReadBlocks(threads, passesBy, Records, size))
        {
            lines.AddRange(block.Value.Concat(block.Refused.Select(Text)).OrderBy(line => line.Number));
        }
    });

    private static List<(long Number, string Text)> Records(VcfBlock block)
    {
        List<(long, string)> records = [];
        foreach (VcfPart part in block.Parts)
        {
            if (part is LinePart { Line: VcfRecord record }) records.Add(Text(record));
            if (part is not PassedPart passed) continue;
            string[] lines = Encoding.UTF8.GetString(passed.Text.Span).Split('\n');
            Assert.Equal(passed.Count, lines.Length - 1);
            for (int i = 0; i < passed.Count; i++) records.Add((passed.Number + i, lines[i]));
        }
        return records;
    }

    private static (long Number, string Text) Text(VcfLine line) =>
        (line.Number, line is VcfRefusal refusal ? refusal.Problem.ToString() : Encoding.UTF8.GetString(((VcfRecord)line).Line.Span));

    // What was read before a file breaks off may end at another line; that it breaks off, and where, may not.
    private static string Told(byte[] content, InputLimits limits, int threads, Action<VcfReader, List<(long Number, string Text)>> read)
    {
        List<(long Number, string Text)> lines = [];
        StringBuilder told = new();
        try
        {
            using VcfReader reader = VcfReader.Open("x", new MemoryStream(content), limits, threads: threads);
            read(reader, lines);
            foreach (InputWarning warning in reader.Warnings) told.AppendLine(warning.ToString());
            foreach ((long number, string text) in lines) told.Append(number).Append(' ').AppendLine(text);
        }
        catch (InputFormatException refused)
        {
            told.AppendLine(refused.Problem.ToString());
        }
        return told.ToString();
    }
}
