using Microsoft.AspNetCore.Components;

namespace LmsVariants.Web.Pages;

/// <summary>A part of a page. Every value that it prints is encoded by Razor.</summary>
public abstract class LaboratoryComponent : ComponentBase
{
    [Inject]
    private protected PageContext Here { get; set; } = null!;

    private protected Texts T => Here.Texts;

    private protected Words W => Here.Words;
}
