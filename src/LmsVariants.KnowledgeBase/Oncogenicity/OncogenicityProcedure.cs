using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Oncogenicity;

/// <summary>A criterion as the procedure states it.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Code">The code that is printed.</param>
/// <param name="OtherCode">The code in the other convention; the same where the two agree.</param>
/// <param name="Points">The points that it adds; below zero where it speaks for a benign variant.</param>
/// <param name="Meaning">What it asks, in words.</param>
/// <param name="NotWith">Criteria beside which it is not counted, as the same fact would count twice.</param>
public sealed record CriterionDefinition(
    CriterionKind Kind, string Code, string OtherCode, int Points, string Meaning, ImmutableArray<CriterionKind> NotWith);

/// <summary>The fewest points of each class; what lies below the last is benign.</summary>
/// <param name="Oncogenic">Of oncogenic.</param>
/// <param name="LikelyOncogenic">Of likely oncogenic.</param>
/// <param name="Uncertain">Of uncertain significance.</param>
/// <param name="LikelyBenign">Of likely benign.</param>
public sealed record OncogenicityCutOffs(int Oncogenic, int LikelyOncogenic, int Uncertain, int LikelyBenign);

/// <summary>The thresholds inside the criteria.</summary>
/// <param name="HotspotResidueSamples">Samples at a residue from which a hotspot is strong.</param>
/// <param name="HotspotChangeSamples">Samples of the same change that a strong or moderate hotspot needs.</param>
/// <param name="VeryCommonFrequency">The frequency in a population that a very common variant exceeds.</param>
/// <param name="CommonFrequency">The frequency in a population that a common variant exceeds.</param>
/// <param name="RareFrequency">The highest frequency in any population of an extremely rare variant.</param>
/// <param name="SameResiduePoints">The points that another missense at a residue must reach by itself.</param>
public sealed record OncogenicityThresholds(
    int HotspotResidueSamples, int HotspotChangeSamples, decimal VeryCommonFrequency, decimal CommonFrequency, decimal RareFrequency, int SameResiduePoints);

/// <summary>The points of a null variant by the grade of its loss of function (PVS1 recommendations, PMID 30192042).</summary>
/// <param name="VeryStrong">Of a very strong grade.</param>
/// <param name="Strong">Of a strong one.</param>
/// <param name="Moderate">Of a moderate one.</param>
/// <param name="Supporting">Of a supporting one.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record NullVariantPoints(int VeryStrong, int Strong, int Moderate, int Supporting, ImmutableArray<string> Citations);

/// <summary>The procedure that calls a variant oncogenic or benign, as <c>oncogenicity.yaml</c> states it.</summary>
public sealed class OncogenicityProcedure
{
    private readonly FrozenDictionary<CriterionKind, CriterionDefinition> _byKind;

    /// <summary>Makes the procedure of its criteria, one of each kind.</summary>
    public OncogenicityProcedure(IEnumerable<CriterionDefinition> criteria)
    {
        Criteria = [.. criteria];
        _byKind = Criteria.ToFrozenDictionary(criterion => criterion.Kind);
    }

    /// <summary>Gets the full name.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name to print.</summary>
    public required string ShortName { get; init; }

    /// <summary>Gets which convention the printed codes follow.</summary>
    public required string Convention { get; init; }

    /// <summary>Gets which convention the other codes follow.</summary>
    public required string OtherConvention { get; init; }

    /// <summary>Gets the cut-offs of the classes.</summary>
    public required OncogenicityCutOffs CutOffs { get; init; }

    /// <summary>Gets the thresholds inside the criteria.</summary>
    public required OncogenicityThresholds Thresholds { get; init; }

    /// <summary>Gets the points of a null variant by its grade.</summary>
    public required NullVariantPoints NullVariant { get; init; }

    /// <summary>Gets the identifiers of the citations; never empty.</summary>
    public required ImmutableArray<string> Citations { get; init; }

    /// <summary>Gets the criteria, in the order in which they are printed.</summary>
    public ImmutableArray<CriterionDefinition> Criteria { get; }

    /// <summary>The criterion that asks for <paramref name="kind"/>.</summary>
    public CriterionDefinition this[CriterionKind kind] => _byKind[kind];
}
