using System.Collections.Immutable;

using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Panels;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Interpret.GenesSeen;

/// <summary>A gene whose coding sequence lies in part, or whole, in stretches that the files list without a call.</summary>
/// <param name="Symbol">The approved symbol.</param>
/// <param name="Transcript">The transcript whose coding sequence was looked at: MANE Select where there is one.</param>
/// <param name="Bases">Coding bases without a call, the stop codon included.</param>
/// <param name="CodingBases">Coding bases in all.</param>
/// <param name="IsCurated">Whether the knowledge base says more of the gene than its name.</param>
public sealed record UncalledGene(string Symbol, Accession Transcript, int Bases, int CodingBases, bool IsCurated)
{
    /// <summary>Gets the share of coding bases without a call, in percent, rounded up to one digit: what is missing is never rounded away.</summary>
    public decimal Percent => Math.Ceiling(1000m * Bases / CodingBases) / 10;
}

/// <summary>Which genes the examination did not see, or not whole, by name.</summary>
public sealed record GeneCoverage
{
    /// <summary>Gets the coverage of a case of which no panel is known.</summary>
    public static GeneCoverage OfUnknownPanel { get; } = new()
    {
        Panel = Assessed<GenePanel>.Not($"the files state no panel"),
        NotOnPanel = [],
        Uncalled = Assessed<ImmutableArray<UncalledGene>>.Not($"the panel is not known"),
        WithoutReference = 0,
        LossesNotAssessed = [],
    };

    /// <summary>Gets the panel.</summary>
    public required Assessed<GenePanel> Panel { get; init; }

    /// <summary>Gets the curated genes and the genes of lists that are not on the panel, in alphabetical order; empty where the panel is not known.</summary>
    public required ImmutableArray<string> NotOnPanel { get; init; }

    /// <summary>Gets the genes of the panel with coding bases without a call, curated ones first, then by falling share.</summary>
    public required Assessed<ImmutableArray<UncalledGene>> Uncalled { get; init; }

    /// <summary>Gets how many genes of the panel the reference bundle does not know, so that their coding bases could not be looked at.</summary>
    public required int WithoutReference { get; init; }

    /// <summary>Gets the genes to be watched for deep deletions or losses of exons where the files do not show these.</summary>
    public required ImmutableArray<string> LossesNotAssessed { get; init; }
}
