using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Pipeline.Interpret.Reversion;

/// <summary>Two small variants of a gene of which one breaks the reading frame and both together keep it to the natural stop.</summary>
/// <param name="Loss">The number of the finding that is a loss of function; of two of them the one that the files list first.</param>
/// <param name="Restoring">The number of the finding that restores the frame.</param>
/// <param name="Symbol">The gene.</param>
/// <param name="Transcript">The transcript that the verdict of the loss rests on, on which both were read.</param>
/// <param name="Product">What both make together.</param>
/// <param name="IsOneMolecule">Whether the file itself holds both for one molecule; where not, the phase is not known.</param>
/// <param name="Evidence">What it can mean in this gene; empty where the knowledge base has no word on it.</param>
/// <param name="Words">What is said of it: that it is possible, never that it is so.</param>
public sealed record ReversionSuspicion(
    int Loss, int Restoring, string Symbol, Transcript Transcript, JointProduct Product, bool IsOneMolecule, ImmutableArray<Option> Evidence, Phrase Words)
{
    /// <summary>Whether the finding of that number is one of the two.</summary>
    public bool Concerns(int number) => number == Loss || number == Restoring;
}
