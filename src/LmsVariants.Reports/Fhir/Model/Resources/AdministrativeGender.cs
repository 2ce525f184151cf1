using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>https://hl7.org/fhir/R4/valueset-administrative-gender.html</summary>
internal enum AdministrativeGender
{
    [EnumLiteral("male")]
    Male,
    [EnumLiteral("female")]
    Female,
    [EnumLiteral("other")]
    Other,
    [EnumLiteral("unknown")]
    Unknown,
}
