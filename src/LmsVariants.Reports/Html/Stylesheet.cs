using System.Text;

using Microsoft.AspNetCore.Components;

namespace LmsVariants.Reports.Html;

/// <summary>The style of the page, which is part of the program and holds nothing of a case.</summary>
internal static class Stylesheet
{
    public static MarkupString Text { get; } = new(Read("report.css") + Read("Pictures.pictures.css"));

    private static string Read(string name)
    {
        using Stream stream = typeof(Stylesheet).Assembly.GetManifestResourceStream(typeof(Stylesheet), name)
            ?? throw new InvalidOperationException($"the style sheet {name} is not part of the assembly");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
