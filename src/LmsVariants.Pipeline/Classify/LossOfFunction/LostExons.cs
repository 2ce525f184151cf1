using System.Collections.Immutable;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>Exons that are not in the transcript: deleted, or expected to be skipped.</summary>
/// <param name="Numbers">Their numbers, from 1, in order.</param>
/// <param name="CodingBases">The coding bases in them.</param>
public sealed record LostExons(ImmutableArray<int> Numbers, int CodingBases)
{
    /// <summary>Gets whether the start or the stop codon is among what is lost, so that there is no frame to be kept.</summary>
    public bool HoldsAnEnd { get; init; }

    /// <summary>Gets whether what is joined goes on in frame; null where an end of the coding sequence is lost, or nothing of it.</summary>
    public bool? KeepsFrame => HoldsAnEnd || CodingBases == 0 ? null : CodingBases % 3 == 0;

    /// <summary>What is lost with exons of a transcript.</summary>
    public static LostExons Of(ExonicCoding coding, IEnumerable<int> exons)
    {
        ArgumentNullException.ThrowIfNull(coding);
        ImmutableArray<int> numbers = [.. exons.Order()];
        (int From, int To)[] touched = [.. numbers.Select(coding.CodingOf).Where(part => part.To > part.From)];
        return new LostExons(numbers, touched.Sum(part => part.To - part.From))
        {
            HoldsAnEnd = touched.Any(part => part.From < 3 || part.To > coding.CodingLength - 3),
        };
    }
}
