using LmsVariants.KnowledgeBase.Biomarkers;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>A biomarker of the whole tumour on its scale.</summary>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="CutOff">The cut-off that the value is held against; null where none was applied.</param>
/// <param name="End">The end of the scale, which begins at 0.</param>
internal sealed record BiomarkerFacts(decimal? Value, BiomarkerCutOff? CutOff, decimal End)
{
    /// <summary>Gets whether the value reaches the cut-off; null where one of the two is not there.</summary>
    public bool? IsReached => Value is decimal value && CutOff is { } cutOff ? value >= cutOff.Value : null;

    /// <summary>Gets whether the value lies behind the end of the scale.</summary>
    public bool IsBeyond => Value > End;

    /// <summary>The scale of a result: the cut-off stands in the middle of it, so that either side has the same room.</summary>
    public static BiomarkerFacts Of(BiomarkerResult result)
    {
        string id = result.Kind switch
        {
            BiomarkerKind.Tmb => "tmb-high",
            BiomarkerKind.Msi => "msi-high",
            BiomarkerKind.Hrd => "gis-high",
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        BiomarkerCutOff? cutOff = result.CutOffs.FirstOrDefault(one => one.Id == id);
        decimal end = cutOff?.Value * 2 ?? (result.Kind == BiomarkerKind.Tmb ? 20 : 100);
        return new BiomarkerFacts(result.Value, cutOff, end);
    }
}
