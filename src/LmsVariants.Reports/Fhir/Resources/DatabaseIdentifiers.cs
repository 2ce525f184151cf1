using System.Text.RegularExpressions;
using Hl7.Fhir.Model;
using LmsVariants.Formats.Panels;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>Identifiers of dbSNP and COSMIC that the file states for the allele: repeated, never looked up.</summary>
internal static partial class DatabaseIdentifiers
{
    public static IEnumerable<Observation.ComponentComponent> Of(ReportedAlteration reported) => reported.Further
        .Where(said => said.Key == "ID")
        .SelectMany(said => (said.Value ?? string.Empty).Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Distinct(StringComparer.Ordinal)
        .Select(identifier => (identifier, System: SystemOf(identifier)))
        .Where(known => known.System is not null)
        .Select(known => Concepts.Component(ComponentTerm.VariationCode, Concepts.Coded(known.System!, known.identifier)));

    private static string? SystemOf(string identifier) =>
        DbSnp().IsMatch(identifier) ? Systems.DbSnp : Cosmic().IsMatch(identifier) ? Systems.Cosmic : null;

    [GeneratedRegex(@"\Ars[0-9]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DbSnp();

    [GeneratedRegex(@"\ACOS[MVN][0-9]+\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cosmic();
}
