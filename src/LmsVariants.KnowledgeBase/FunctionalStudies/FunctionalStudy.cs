using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.FunctionalStudies;

/// <summary>What an assay says of the function that a changed protein has left.</summary>
public enum FunctionalClass
{
    /// <summary>None, or nearly none.</summary>
    NonFunctional,

    /// <summary>Less than that of the reference.</summary>
    PartiallyFunctional,

    /// <summary>That of the reference.</summary>
    Functional,

    /// <summary>More than that of the reference.</summary>
    Supertransactivating,
}

/// <summary>The result of a functional study for one change of a protein.</summary>
/// <param name="Gene">The approved symbol.</param>
/// <param name="Transcript">The accession that the residue is counted on, without version.</param>
/// <param name="ProteinChange">The change as <c>ProteinChange.ToString()</c> writes it, such as <c>p.(Arg248Gln)</c>.</param>
/// <param name="Class">What the assay says.</param>
/// <param name="Activity">What was measured, in the unit of <paramref name="Measure"/>; null where the source gives the class alone.</param>
/// <param name="Measure">What was measured and in which unit, to print.</param>
/// <param name="OtherAssay">What another assay says, in the words of its source; empty where it says nothing. Shown beside, and it may contradict.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record FunctionalStudy(
    string Gene,
    string Transcript,
    string ProteinChange,
    FunctionalClass Class,
    decimal? Activity,
    string Measure,
    string OtherAssay,
    ImmutableArray<string> Citations)
{
    /// <summary>Gets the identifier of the assay that it is a result of; empty where none is named.</summary>
    public string Assay { get; init; } = string.Empty;

    /// <summary>Gets a value indicating whether what the other assay says is a loss, as its curator reads the words of the source.</summary>
    public bool OtherAssayFindsLoss { get; init; }

    /// <summary>Gets what the other assay is, to print; empty where there is none.</summary>
    public string OtherMeasure { get; init; } = string.Empty;
}
