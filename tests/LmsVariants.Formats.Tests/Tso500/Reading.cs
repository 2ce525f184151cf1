using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Tests.Tso500;

/// <summary>Reads text as the registry would: the first format that recognises it, by content alone.</summary>
internal static class Reading
{
    public static IReadOnlyList<PanelFile> All(object text) => All(new InputDocument("x", Refusal.Bytes(text)));

    public static IReadOnlyList<PanelFile> All(InputDocument document) =>
        PanelFormats.All.First(format => format.Recognises(document)).Read(document, new ReadingContext(new InputLimits()));

    public static PanelFile One(object text) => Assert.Single(All(text));

    public static string RefusalOf(object text) => Refusal.Of(() => All(text));

    public static string NameOf(object text) => PanelFormats.All.FirstOrDefault(format => format.Recognises(new InputDocument("x", Refusal.Bytes(text))))?.Name ?? "none";

    public static Coverage Coverage(this PanelFile file, CoverageSubject subject) => Assert.Single(file.Coverage, coverage => coverage.Subject == subject);

    public static string? Further(this ReportedAlteration alteration, string key) => alteration.Further.FirstOrDefault(pair => pair.Key == key)?.Value;

    public static string[] Lines(this PanelFile file) => [.. file.Warnings.Select(warning => warning.ToString())];
}
