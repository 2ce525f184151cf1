using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>https://hl7.org/fhir/R4/valueset-request-status.html</summary>
internal enum RequestStatus
{
    [EnumLiteral("draft")]
    Draft,
    [EnumLiteral("active")]
    Active,
    [EnumLiteral("on-hold")]
    OnHold,
    [EnumLiteral("revoked")]
    Revoked,
    [EnumLiteral("completed")]
    Completed,
    [EnumLiteral("entered-in-error")]
    EnteredInError,
    [EnumLiteral("unknown")]
    Unknown,
}

/// <summary>https://hl7.org/fhir/R4/valueset-request-intent.html</summary>
internal enum RequestIntent
{
    [EnumLiteral("proposal")]
    Proposal,
    [EnumLiteral("plan")]
    Plan,
    [EnumLiteral("directive")]
    Directive,
    [EnumLiteral("order")]
    Order,
    [EnumLiteral("original-order")]
    OriginalOrder,
    [EnumLiteral("reflex-order")]
    ReflexOrder,
    [EnumLiteral("filler-order")]
    FillerOrder,
    [EnumLiteral("instance-order")]
    InstanceOrder,
    [EnumLiteral("option")]
    Option,
}

/// <summary>https://hl7.org/fhir/R4/valueset-request-priority.html</summary>
internal enum RequestPriority
{
    [EnumLiteral("routine")]
    Routine,
    [EnumLiteral("urgent")]
    Urgent,
    [EnumLiteral("asap")]
    Asap,
    [EnumLiteral("stat")]
    Stat,
}
