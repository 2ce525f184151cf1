namespace LmsVariants.Pipeline.Cases;

/// <summary>A call that is a part of another call of the case: the caller lists a change of several bases and each of its parts.</summary>
/// <param name="Part">The part, counted from 0 among the alterations of the case.</param>
/// <param name="Whole">The call that holds it, counted likewise.</param>
/// <param name="Why">How that is known, in words.</param>
public sealed record HaplotypePart(int Part, int Whole, Phrase Why);
