using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Readings;

/// <summary>How a paper read a variant. It is shown beside our verdict and never counted for it.</summary>
/// <param name="Gene">The approved symbol.</param>
/// <param name="Transcript">The accession without version on which the paper counts; empty where it names none.</param>
/// <param name="CodingChange">The change of the coding sequence as published, such as <c>c.743G>A</c>; empty where none is.</param>
/// <param name="ProteinChange">The change of the protein as published, such as <c>p.Arg248Gln</c>; empty where none is. The pair can be wrong: it is not mended.</param>
/// <param name="Reading">The paper's reading, in own words.</param>
/// <param name="Relevance">What the paper drew from it, in own words; empty where it says nothing.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record PublishedReading(
    string Gene, string Transcript, string CodingChange, string ProteinChange, string Reading, string Relevance, ImmutableArray<string> Citations);
