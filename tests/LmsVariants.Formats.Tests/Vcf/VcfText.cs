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
        using VcfReader reader = VcfReader.Open("x", new MemoryStream(content), limits ?? new InputLimits());
        return [.. reader.ReadLines()];
    }

    public static VcfReader Open(string text) => VcfReader.Open("x", new MemoryStream(Refusal.Bytes(text)), new InputLimits());

    public static VcfRecord Record(string text) => Assert.IsType<VcfRecord>(Assert.Single(Lines(text)));
}
