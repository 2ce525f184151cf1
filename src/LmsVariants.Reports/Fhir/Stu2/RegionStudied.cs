using System.Diagnostics;
using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Stu2;

/// <summary>What an analysis looked at, as the observation that 2.0.0 has for it. It has room for one gene, so genes are named in words.</summary>
internal static class RegionStudied
{
    public static readonly string Regions = Structures.Url($"{Structures.StudyAnalysis}-regions");

    public static IEnumerable<Observation> Of(Procedure analysis, Bundle bundle)
    {
        if (analysis.Extension.Find(extension => extension.Url == Regions) is not { } regions || Description(regions) is not string words) yield break;
        DiagnosticReport report = bundle.Entry.Select(entry => entry.Resource).OfType<DiagnosticReport>().Single();
        yield return new Observation
        {
            Id = Identity.Version5(Guid.Parse(analysis.Id!), OlderStructures.RegionStudied).ToString(),
            Meta = Concepts.Profile(OlderStructures.RegionStudied),
            Status = StatusOf(report),
            Category = { Concepts.Laboratory() },
            Code = Concepts.Coded(Systems.Loinc, OlderTerms.RegionStudied),
            Subject = analysis.Subject,
            Effective = report.Effective,
            Issued = report.Issued,
            Performer = [.. report.Performer],
            Specimen = report.Specimen.FirstOrDefault(),
            Component = { Concepts.Component(OlderTerms.RegionDescription, new FhirString(words)) },
        };
    }

    private static string? Description(Extension regions) => Prose.Sentences(
    [
        .. Parts(regions, "description"),
        Listed("Genes studied", ", ", Parts(regions, "studied")),
        Listed("Called", "; ", Parts(regions, "called")),
        Listed("Without a call", "; ", Parts(regions, "uncalled")),
    ]);

    private static string? Listed(string heading, string separator, string[] parts) => parts.Length > 0 ? $"{heading}: {string.Join(separator, parts)}" : null;

    private static string[] Parts(Extension regions, string part) =>
        [.. regions.Extension.Where(extension => extension.Url == part).Select(extension => Words.Of(extension.Value, Names.None)).OfType<string>()];

    private static ObservationStatus StatusOf(DiagnosticReport report) => report.Status switch
    {
        DiagnosticReport.DiagnosticReportStatus.Preliminary => ObservationStatus.Preliminary,
        DiagnosticReport.DiagnosticReportStatus.Final => ObservationStatus.Final,
        DiagnosticReport.DiagnosticReportStatus.Amended => ObservationStatus.Amended,
        _ => throw new UnreachableException(),
    };
}
