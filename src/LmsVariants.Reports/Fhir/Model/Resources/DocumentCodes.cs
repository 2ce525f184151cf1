using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>https://hl7.org/fhir/R4/valueset-document-reference-status.html</summary>
internal enum DocumentReferenceStatus
{
    [EnumLiteral("current")]
    Current,
    [EnumLiteral("superseded")]
    Superseded,
    [EnumLiteral("entered-in-error")]
    EnteredInError,
}

/// <summary>https://hl7.org/fhir/R4/valueset-composition-status.html</summary>
internal enum CompositionStatus
{
    [EnumLiteral("preliminary")]
    Preliminary,
    [EnumLiteral("final")]
    Final,
    [EnumLiteral("amended")]
    Amended,
    [EnumLiteral("entered-in-error")]
    EnteredInError,
}
