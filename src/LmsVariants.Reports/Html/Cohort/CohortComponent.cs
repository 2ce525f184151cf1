using LmsVariants.Pipeline.Cohort;

using Microsoft.AspNetCore.Components;

namespace LmsVariants.Reports.Html.Cohort;

/// <summary>A part of the cohort's page: it has the cohort and the texts at hand, and every value that it prints is encoded by Razor.</summary>
public abstract class CohortComponent : ComponentBase
{
    [CascadingParameter]
    private protected CaseCohort All { get; set; } = null!;

    [CascadingParameter]
    private protected CohortTexts T { get; set; } = null!;
}
