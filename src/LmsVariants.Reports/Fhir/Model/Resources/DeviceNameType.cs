using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>https://hl7.org/fhir/R4/valueset-device-nametype.html</summary>
internal enum DeviceNameType
{
    [EnumLiteral("user-friendly-name")]
    UserFriendlyName,
    [EnumLiteral("patient-reported-name")]
    PatientReportedName,
    [EnumLiteral("manufacturer-name")]
    ManufacturerName,
    [EnumLiteral("model-name")]
    ModelName,
    [EnumLiteral("other")]
    Other,
}
