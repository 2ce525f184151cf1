using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Domains;

/// <summary>A named domain of a protein. That a change lies in one says where it is, not that it matters.</summary>
/// <param name="Gene">The approved symbol.</param>
/// <param name="Transcript">The accession that the residues are counted on, without version.</param>
/// <param name="First">The first residue, from 1.</param>
/// <param name="Last">The last residue, included.</param>
/// <param name="Name">The name in the source, such as <c>PIKKc_ATM</c>.</param>
/// <param name="Accession">The accession in the source, such as <c>pfam00621</c>; empty where it states none.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record ProteinDomain(
    string Gene, string Transcript, int First, int Last, string Name, string Accession, ImmutableArray<string> Citations)
{
    /// <summary>Whether one of the residues from <paramref name="first"/> to <paramref name="last"/>, both included, lies in it.</summary>
    public bool Touches(int first, int last) => first <= Last && last >= First;
}
