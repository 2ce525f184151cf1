using System.CommandLine;

using LmsVariants.App.Composition;
using LmsVariants.Reports.Fhir;

namespace LmsVariants.App.Commands;

/// <summary>The switch that names the guide of the FHIR bundles.</summary>
internal static class FhirProfileOption
{
    public static Option<FhirProfile?> Create() => NamedValueOption.Create<FhirProfile>(
        "--fhir-profile",
        "stu3 (Genomics Reporting 3.0.0) or stu2 (2.0.0, with mCODE 4.0.0) (default: the setting Fhir:Profile, else stu3)",
        FhirProfiles.Expected,
        FhirProfiles.Find);
}
