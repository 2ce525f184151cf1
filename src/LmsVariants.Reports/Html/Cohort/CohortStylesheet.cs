using System.Text;

using Microsoft.AspNetCore.Components;

namespace LmsVariants.Reports.Html.Cohort;

/// <summary>The style of the cohort's page, which is part of the program and holds nothing of a case.</summary>
internal static class CohortStylesheet
{
    public static MarkupString Text { get; } = new(Read());

    private static string Read()
    {
        using Stream stream = typeof(CohortStylesheet).Assembly.GetManifestResourceStream(typeof(CohortStylesheet), "cohort.css")
            ?? throw new InvalidOperationException("the style sheet is not part of the assembly");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
