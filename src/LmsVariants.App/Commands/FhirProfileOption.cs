using System.CommandLine;
using System.CommandLine.Parsing;

using LmsVariants.App.Composition;
using LmsVariants.Reports.Fhir;

namespace LmsVariants.App.Commands;

/// <summary>The switch that names the guide of the FHIR bundles.</summary>
internal static class FhirProfileOption
{
    public static Option<FhirProfile?> Create() => new("--fhir-profile")
    {
        Description = "stu3 (Genomics Reporting 3.0.0) or stu2 (2.0.0, with mCODE 4.0.0) (default: the setting Fhir:Profile, else stu3)",
        HelpName = "NAME",
        CustomParser = Parse,
    };

    private static FhirProfile? Parse(ArgumentResult result)
    {
        string text = result.Tokens.Count > 0 ? result.Tokens[0].Value : string.Empty;
        if (FhirProfiles.Find(text) is { } profile) return profile;
        result.AddError($"--fhir-profile: expected {FhirProfiles.Expected}, found '{text}'");
        return null;
    }
}
