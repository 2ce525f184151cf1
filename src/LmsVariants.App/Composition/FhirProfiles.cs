using LmsVariants.Reports.Fhir;

namespace LmsVariants.App.Composition;

/// <summary>How the guide of the FHIR bundles is named on the command line and in the settings.</summary>
internal static class FhirProfiles
{
    public const string Expected = "stu3 or stu2";

    /// <summary>The guide of that name; null where there is none.</summary>
    public static FhirProfile? Find(string name) => name switch
    {
        "stu3" => FhirProfile.Stu3,
        "stu2" => FhirProfile.Stu2,
        _ => null,
    };
}
