using LmsVariants.Reports.Html;

namespace LmsVariants.Reports.Fhir;

/// <summary>What FHIR bundles say of the laboratory that issues them, and by which guide. The first two settings are part of the identity of every resource.</summary>
/// <param name="IdentifierSystem">The URI under which the laboratory numbers its reports, patients and specimens.</param>
/// <param name="LaboratoryName">The laboratory's name; null takes the performer of the case sheet as its name, and names none without one.</param>
/// <param name="Profile">The guide that bundles are written by.</param>
public sealed record FhirOptions(string IdentifierSystem = "urn:lmsvariants", string? LaboratoryName = null, FhirProfile Profile = FhirProfile.Stu3)
{
    /// <summary>Gets the largest page in bytes that goes inside the report: by default, as base64, no more than the mebibyte that R4 allows a string.</summary>
    public int LargestPage { get; init; } = 768 * 1024;

    /// <summary>Gets the language of that page. Everything else in a bundle is English.</summary>
    public PageLanguage PageLanguage { get; init; } = PageLanguage.English;
}
