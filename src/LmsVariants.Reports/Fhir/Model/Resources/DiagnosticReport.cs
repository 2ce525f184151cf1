using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>The report that holds the findings together. https://hl7.org/fhir/R4/diagnosticreport.html</summary>
internal sealed class DiagnosticReport : DomainResource
{
    /// <summary>https://hl7.org/fhir/R4/valueset-diagnostic-report-status.html</summary>
    public enum DiagnosticReportStatus
    {
        [EnumLiteral("registered")]
        Registered,
        [EnumLiteral("partial")]
        Partial,
        [EnumLiteral("preliminary")]
        Preliminary,
        [EnumLiteral("final")]
        Final,
        [EnumLiteral("amended")]
        Amended,
        [EnumLiteral("corrected")]
        Corrected,
        [EnumLiteral("appended")]
        Appended,
        [EnumLiteral("cancelled")]
        Cancelled,
        [EnumLiteral("entered-in-error")]
        EnteredInError,
        [EnumLiteral("unknown")]
        Unknown,
    }

    public override string TypeName => "DiagnosticReport";

    public List<Identifier> Identifier { get; set; } = [];

    public List<ResourceReference> BasedOn { get; set; } = [];

    public DiagnosticReportStatus? Status { get; set; }

    public List<CodeableConcept> Category { get; set; } = [];

    public CodeableConcept? Code { get; set; }

    public ResourceReference? Subject { get; set; }

    public ResourceReference? Encounter { get; set; }

    public DataType? Effective { get; set; }

    public DateTimeOffset? Issued { get; set; }

    public List<ResourceReference> Performer { get; set; } = [];

    public List<ResourceReference> ResultsInterpreter { get; set; } = [];

    public List<ResourceReference> Specimen { get; set; } = [];

    public List<ResourceReference> Result { get; set; } = [];

    public string? Conclusion { get; set; }

    public List<CodeableConcept> ConclusionCode { get; set; } = [];

    public List<Attachment> PresentedForm { get; set; } = [];

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("identifier", Identifier),
        new("basedOn", BasedOn),
        new("status", Status),
        new("category", Category),
        new("code", Code),
        new("subject", Subject),
        new("encounter", Encounter),
        Choice("effective", Effective),
        new("issued", Issued),
        new("performer", Performer),
        new("resultsInterpreter", ResultsInterpreter),
        new("specimen", Specimen),
        new("result", Result),
        new("conclusion", Conclusion),
        new("conclusionCode", ConclusionCode),
        new("presentedForm", PresentedForm),
    ];
}
