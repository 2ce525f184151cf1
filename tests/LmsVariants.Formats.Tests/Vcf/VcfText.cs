using LmsVariants.Formats.Vcf;
using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Tests.Vcf;

/// <summary>Small invented VCF files.</summary>
internal static class VcfText
{
    public const string Sites = "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n";

    public const string OneSample = "##fileformat=VCFv4.2\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS-1\n";

    public static List<VcfLine> Lines(string text, InputLimits? limits = null) => Lines(Refusal.Bytes(text), limits);

    public static List<VcfLine> Lines(byte[] content, InputLimits? limits = null)
    {
        SameByBlocks.Check(content, limits ?? new InputLimits());
        using VcfReader reader = VcfReader.Open("x", new MemoryStream(content), limits ?? new InputLimits());
        return [.. reader.ReadLines()];
    }

    public static VcfReader Open(string text) => VcfReader.Open("x", new MemoryStream(Refusal.Bytes(text)), new InputLimits());

    /// <summary>The warnings of a file that is read to its end, without its name in front.</summary>
    public static string[] Warnings(string text) => Warnings(Refusal.Bytes(text));

    public static string[] Warnings(byte[] content)
    {
        SameByBlocks.Check(content, new InputLimits());
        using VcfReader reader = VcfReader.Open("x", new MemoryStream(content), new InputLimits());
        Assert.DoesNotContain(reader.ReadLines(), line => line is VcfRefusal);
        return [.. reader.Warnings.Select(warning => warning.ToString())];
    }

    public static VcfRecord Record(string text) => Assert.IsType<VcfRecord>(Assert.Single(Lines(text)));
}
