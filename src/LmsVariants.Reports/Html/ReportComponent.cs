using LmsVariants.Pipeline.Interpret;

using Microsoft.AspNetCore.Components;

namespace LmsVariants.Reports.Html;

/// <summary>A part of the page: it has the report and the texts at hand, and every value that it prints is encoded by Razor.</summary>
public abstract class ReportComponent : ComponentBase
{
    [CascadingParameter]
    private protected CaseReport Report { get; set; } = null!;

    [CascadingParameter]
    private protected Texts T { get; set; } = null!;
}
