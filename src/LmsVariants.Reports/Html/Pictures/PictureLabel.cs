using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>The SVG element <c>text</c>, whose name means something else to Razor. What it says is encoded.</summary>
public sealed class PictureLabel : ComponentBase
{
    /// <summary>Gets or sets where the text is anchored, from the left.</summary>
    [Parameter, EditorRequired] public double X { get; set; }

    /// <summary>Gets or sets its base line, from the top.</summary>
    [Parameter, EditorRequired] public double Y { get; set; }

    /// <summary>Gets or sets what it says.</summary>
    [Parameter, EditorRequired] public string Text { get; set; } = null!;

    /// <summary>Gets or sets its classes: <c>b</c> for bold, <c>s</c> and <c>e</c> for a text that starts or ends at its anchor.</summary>
    [Parameter] public string? Kind { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", Px.Of(X));
        builder.AddAttribute(2, "y", Px.Of(Y));
        builder.AddAttribute(3, "class", Kind);
        builder.AddContent(4, Text);
        builder.CloseElement();
    }
}
