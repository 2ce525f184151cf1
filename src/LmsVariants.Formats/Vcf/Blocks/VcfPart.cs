using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Blocks;

/// <summary>What stands at one place of a block, in the order of the file: a <see cref="LinePart"/>, a <see cref="PassedPart"/> or an <see cref="EmptyPart"/>.</summary>
public abstract class VcfPart
{
    private protected VcfPart(long number) => Number = number;

    /// <summary>Gets the number of its first line, from 1.</summary>
    public long Number { get; }
}

/// <summary>A line that was read: a record, or one that cannot be read.</summary>
public sealed class LinePart : VcfPart
{
    internal LinePart(VcfLine line, bool lostTabs)
        : base(line.Number) => (Line, LostTabs) = (line, lostTabs);

    /// <summary>Gets the line. It lives as long as its block.</summary>
    public VcfLine Line { get; }

    /// <summary>Gets whether tabs behind the last column were taken off.</summary>
    internal bool LostTabs { get; }
}

/// <summary>Lines one behind the other that tell of no variant and were passed by: each would have been read without a problem.</summary>
public sealed class PassedPart : VcfPart
{
    internal PassedPart(long number, string chrom)
        : base(number) => Chrom = chrom;

    /// <summary>Gets the contig of them all, as written.</summary>
    public string Chrom { get; }

    /// <summary>Gets how many lines there are.</summary>
    public int Count { get; internal set; }

    /// <summary>Gets the lines as written, each with a line feed behind it. They live as long as their block.</summary>
    public ReadOnlyMemory<byte> Text { get; internal set; }

    /// <summary>Gets POS of the first.</summary>
    internal int FirstPosition { get; set; }

    /// <summary>Gets POS of the last.</summary>
    internal int LastPosition { get; set; }

    /// <summary>Gets how many of them stand in front of the one before them, among these lines.</summary>
    internal int Unsorted { get; set; }

    /// <summary>Gets the number of the first such line.</summary>
    internal long FirstUnsorted { get; set; }
}

/// <summary>A line with nothing in it.</summary>
internal sealed class EmptyPart(long number) : VcfPart(number);
