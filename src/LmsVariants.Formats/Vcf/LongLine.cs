using System.Globalization;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Vcf;

/// <summary>A line that is longer than the limit ends the reading of its file.</summary>
internal static class LongLine
{
    public static InputFormatException At(string file, long number, InputLimits limits) => new(new InputProblem(
        InputCodes.TooLarge, new SourceLocation(file, number, 0), "line", string.Create(CultureInfo.InvariantCulture, $"at most {limits.LongestLine} bytes"), "a longer one"));
}
