using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Biomarkers;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>Which biomarker of the whole tumour.</summary>
public enum BiomarkerKind
{
    /// <summary>Tumour mutational burden.</summary>
    Tmb,

    /// <summary>Microsatellite instability.</summary>
    Msi,

    /// <summary>Homologous recombination deficiency by genomic instability score.</summary>
    Hrd,
}

/// <summary>A biomarker of the whole tumour with its value, its class, and what follows.</summary>
/// <param name="Kind">Which biomarker.</param>
/// <param name="State">Its class, one of <c>TMB-H TMB-L MSI-H MSS HRD HRD-not-detected</c>; not assessed with the reason.</param>
/// <param name="Value">The number to print; null where there is none.</param>
/// <param name="Unit">The unit of that number.</param>
/// <param name="CutOffs">The cut-offs that were applied, each with its source.</param>
/// <param name="Text">The value in words.</param>
/// <param name="ReportedElsewhere">What the case sheet says that another examination found; null where nothing.</param>
/// <param name="Options">The assertions that match the class.</param>
public sealed record BiomarkerResult(
    BiomarkerKind Kind,
    Assessed<string> State,
    decimal? Value,
    Phrase Unit,
    ImmutableArray<BiomarkerCutOff> CutOffs,
    Phrase Text,
    string? ReportedElsewhere,
    ImmutableArray<Option> Options);
