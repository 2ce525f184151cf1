using System.Globalization;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Fuzz;

namespace LmsVariants.Formats.Tests.OtherPanels;

/// <summary>Reads fixtures and texts by one format, and shows what came of it in a line.</summary>
internal static class Reading
{
    public static IReadOnlyList<PanelFile> Fixture(IPanelFormat format, string name)
    {
        InputDocument document = new("x", OtherPanelSamples.Bytes(name));
        Assert.True(format.Recognises(document, OtherPanelSamples.Context));
        return format.Read(document, OtherPanelSamples.Context);
    }

    public static IReadOnlyList<PanelFile> Text(IPanelFormat format, string text) => format.Read(new InputDocument("x", Encoding.UTF8.GetBytes(text)), OtherPanelSamples.Context);

    /// <summary>A fixture with one piece of text changed; the piece must stand in it.</summary>
    public static string Changed(string fixture, string old, string by)
    {
        string text = Encoding.UTF8.GetString(OtherPanelSamples.Bytes(fixture));
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, by, StringComparison.Ordinal);
    }

    public static string RefusalOf(IPanelFormat format, string fixture, string old, string by) => Refusal.Of(() => Text(format, Changed(fixture, old, by)));

    public static IEnumerable<ReportedSmallVariant> SmallVariants(PanelFile file) => file.Alterations.OfType<ReportedSmallVariant>();

    /// <summary>gene chromosome:position reference>alternate vaf depth transcript:c. p. filter; <c>-</c> for what is not there.</summary>
    public static string Line(ReportedSmallVariant variant) => string.Join(' ', new[]
    {
        variant.Gene,
        variant.Allele is ReportedAllele allele ? string.Create(CultureInfo.InvariantCulture, $"{allele.Chromosome}:{allele.Position} {allele.Reference}>{allele.Alternate}")
            : variant.Place is ReportedPlace place ? string.Create(CultureInfo.InvariantCulture, $"{place.Chromosome}:{place.Position}") : string.Empty,
        variant.AlleleFrequency?.ToString("0.####", CultureInfo.InvariantCulture) ?? string.Empty,
        variant.Depth?.ToString(CultureInfo.InvariantCulture) ?? string.Empty,
        variant.Transcript + ":" + variant.CodingName,
        variant.ProteinName,
        variant.Filter ?? string.Empty,
    }.Select(part => part.Length == 0 ? "-" : part));

    public static string Warnings(PanelFile file) => string.Join(' ', file.Warnings.Select(warning => warning.Code));

    public static string? Further(ReportedAlteration alteration, string key) => alteration.Further.FirstOrDefault(pair => pair.Key == key)?.Value;

    public static string Coverages(PanelFile file) => string.Join(", ", file.Coverage.Select(coverage => $"{coverage.Subject}={coverage.State}"));
}
