using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>https://hl7.org/fhir/R4/valueset-observation-status.html</summary>
internal enum ObservationStatus
{
    [EnumLiteral("registered")]
    Registered,
    [EnumLiteral("preliminary")]
    Preliminary,
    [EnumLiteral("final")]
    Final,
    [EnumLiteral("amended")]
    Amended,
    [EnumLiteral("corrected")]
    Corrected,
    [EnumLiteral("cancelled")]
    Cancelled,
    [EnumLiteral("entered-in-error")]
    EnteredInError,
    [EnumLiteral("unknown")]
    Unknown,
}
