using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Vcf.Blocks;

/// <summary>Lines of a VCF that are read together, apart from all others.</summary>
public sealed class VcfBlock
{
    private readonly LineBlock _lines;

    internal VcfBlock(LineBlock lines, IReadOnlyList<VcfPart> parts, InputFormatException? end) => (_lines, Parts, End) = (lines, parts, end);

    /// <summary>Gets what stands in it, in the order of the file.</summary>
    public IReadOnlyList<VcfPart> Parts { get; }

    /// <summary>Gets what ends the reading of the file behind the parts; null where nothing does.</summary>
    internal InputFormatException? End { get; }

    internal void GiveBack() => _lines.GiveBack();
}
