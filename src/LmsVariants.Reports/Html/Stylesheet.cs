using System.Text;

using Microsoft.AspNetCore.Components;

namespace LmsVariants.Reports.Html;

/// <summary>The style of the page, which is part of the program and holds nothing of a case.</summary>
internal static class Stylesheet
{
    public static MarkupString Text { get; } = new(Read());

    private static string Read()
    {
        using Stream stream = typeof(Stylesheet).Assembly.GetManifestResourceStream(typeof(Stylesheet), "report.css")
            ?? throw new InvalidOperationException("the style sheet is not part of the assembly");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
