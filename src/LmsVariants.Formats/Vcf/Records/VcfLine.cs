using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Vcf.Records;

/// <summary>A line behind the header: a <see cref="VcfRecord"/>, or a <see cref="VcfRefusal"/> where it cannot be read.</summary>
public abstract class VcfLine
{
    private protected VcfLine(long number) => Number = number;

    /// <summary>Gets the line's number in the file, from 1.</summary>
    public long Number { get; }
}

/// <summary>A line that cannot be read without guessing. The lines behind it can.</summary>
public sealed class VcfRefusal : VcfLine
{
    internal VcfRefusal(long number, InputProblem problem)
        : base(number) => Problem = problem;

    /// <summary>Gets what is wrong with it.</summary>
    public InputProblem Problem { get; }
}
