using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>https://hl7.org/fhir/R4/valueset-event-status.html</summary>
internal enum EventStatus
{
    [EnumLiteral("preparation")]
    Preparation,
    [EnumLiteral("in-progress")]
    InProgress,
    [EnumLiteral("not-done")]
    NotDone,
    [EnumLiteral("on-hold")]
    OnHold,
    [EnumLiteral("stopped")]
    Stopped,
    [EnumLiteral("completed")]
    Completed,
    [EnumLiteral("entered-in-error")]
    EnteredInError,
    [EnumLiteral("unknown")]
    Unknown,
}
