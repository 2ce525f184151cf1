using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Panels;

/// <summary>The genes that a panel examines in DNA.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name to print.</param>
/// <param name="StatedAs">How files and case sheets name it; upper and lower case do not matter.</param>
/// <param name="Genes">Approved symbols.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record GenePanel(string Id, string Name, ImmutableArray<string> StatedAs, ImmutableArray<string> Genes, ImmutableArray<string> Citations)
{
    /// <summary>Whether a file that states <paramref name="name"/> means this panel.</summary>
    public bool IsStatedAs(string name) => StatedAs.Contains(name, StringComparer.OrdinalIgnoreCase);
}
