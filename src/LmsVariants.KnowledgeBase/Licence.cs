using LmsVariants.KnowledgeBase.Citations;

namespace LmsVariants.KnowledgeBase;

/// <summary>Under which terms facts of a source stand here.</summary>
/// <param name="Source">The source, with the reference of each citation that it stands for, such as <c>doi:10.1158/2159-8290.CD-17-0321</c>.</param>
/// <param name="Terms">The licence or the terms, in words.</param>
public sealed record Licence(string Source, string Terms)
{
    private static readonly char[] BetweenWords = [' ', ',', ';'];

    /// <summary>Whether the source names the citation, so that the terms are to be told with what rests on it.</summary>
    public bool Names(Citation citation) => Source.Split(BetweenWords).Contains(citation.Label, StringComparer.Ordinal);
}
