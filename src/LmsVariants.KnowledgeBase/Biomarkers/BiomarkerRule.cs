using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Biomarkers;

/// <summary>A cut-off of a tumour-wide biomarker, with the validity the assay asks for.</summary>
/// <param name="Id">Which cut-off it is: <c>tmb-high</c>, <c>msi-high</c>, <c>msi-usable-sites</c> or <c>gis-high</c>.</param>
/// <param name="Value">The cut-off; a measured value equal to it counts as reaching it.</param>
/// <param name="Unit">The unit of the cut-off, such as "mutations per megabase".</param>
/// <param name="Meaning">What reaching it means, in own words.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record BiomarkerCutOff(string Id, decimal Value, string Unit, string Meaning, ImmutableArray<string> Citations)
{
    /// <summary>Gets what is to be kept in mind of a value on either side of it, in own words; empty where nothing is.</summary>
    public string Caution { get; init; } = string.Empty;
}
