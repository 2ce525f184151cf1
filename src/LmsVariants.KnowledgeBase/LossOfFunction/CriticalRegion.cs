using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.LossOfFunction;

/// <summary>A part of a protein without which it does not work, as the PVS1 tree asks for it (Abou Tayoun 2018, PMID 30192042).</summary>
/// <param name="Gene">The approved symbol.</param>
/// <param name="Transcript">The accession that the residues are counted on, without version.</param>
/// <param name="First">The first residue, from 1.</param>
/// <param name="Last">The last residue, included.</param>
/// <param name="Name">What it is, such as "Rad51 core".</param>
/// <param name="Citations">Identifiers of the citations that the row rests on; never empty.</param>
public sealed record CriticalRegion(
    string Gene, string Transcript, int First, int Last, string Name, ImmutableArray<string> Citations)
{
    /// <summary>Whether one of the residues from <paramref name="first"/> to <paramref name="last"/>, both included, lies in it.</summary>
    public bool Touches(int first, int last) => first <= Last && last >= First;
}
