using System.Globalization;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>How often something stands in a row: <c>[23]</c>, <c>[(5_9)]</c>, <c>[?]</c>.</summary>
/// <param name="Least">The number, or the least possible; null where unknown.</param>
/// <param name="Most">The most possible; null where unknown, and the same as <paramref name="Least"/> where the number is known.</param>
public readonly record struct RepeatCount(int? Least, int? Most)
{
    /// <summary>A number that is known.</summary>
    public static RepeatCount Of(int number) => new(number, number);

    /// <inheritdoc/>
    public override string ToString()
    {
        if (Least == Most) return $"[{Text(Least)}]";
        return $"[({Text(Least)}_{Text(Most)})]";

        static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "?";
    }
}
