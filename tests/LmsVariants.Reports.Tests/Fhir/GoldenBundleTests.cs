using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using LmsVariants.Reports.Fhir;
using LmsVariants.Testing;
using FhirTask = Hl7.Fhir.Model.Task;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>Three resources of a bundle that passes the guide's validators, built with the model.</summary>
public class GoldenBundleTests
{
    private const string Guide = "http://hl7.org/fhir/uv/genomics-reporting/";
    private const string Loinc = "http://loinc.org";
    private const string Here = "https://lab.example.org/tso500/id";

    private static readonly ResourceReference Patient = new("urn:uuid:20e5ab2a-dbb9-5d92-b55e-4f4a21a90d14");
    private static readonly ResourceReference Laboratory = new("urn:uuid:579f6326-6079-5256-aac1-2430108f924a");
    private static readonly ResourceReference Tumour = new("urn:uuid:667dbb2b-3881-51ef-8bac-5a3e96602e8a");
    private static readonly DateTimeOffset Issued = new(2026, 5, 4, 12, 0, 0, TimeSpan.FromHours(2));

    [SkippableFact]
    public void A_therapeutic_implication_with_its_citation() => AssertGolden("tx-pten-2026-0001", new Observation
    {
        Meta = Profile("therapeutic-implication"),
        Identifier = { new Identifier(Here, "tx-pten-2026-0001") },
        Status = ObservationStatus.Final,
        Category =
        {
            Concept("http://terminology.hl7.org/CodeSystem/observation-category", "laboratory"),
            Concept("http://terminology.hl7.org/CodeSystem/v2-0074", "GE"),
        },
        Code = Concept(Guide + "CodeSystem/tbd-codes-cs", "therapeutic-implication"),
        Subject = Patient,
        Effective = new FhirDateTime("2026-05-04T10:00:00+02:00"),
        Issued = Issued,
        Performer = { Laboratory },
        Specimen = Tumour,
        DerivedFrom = { new ResourceReference("urn:uuid:daf57014-7d87-5198-95d8-a69db355366d") },
        Component =
        {
            Answer(Concept(Guide + "CodeSystem/tbd-codes-cs", "therapeutic-implication"), Concept(Loinc, "LA9661-5", "Presumed responsive")),
            Answer(Concept(Loinc, "51963-7"), new CodeableConcept { Text = "example agent" }),
            Answer(Concept(Loinc, "81259-4"), Concept("http://snomed.info/sct", "443719001")),
            new Observation.ComponentComponent
            {
                Code = Concept(Loinc, "93044-6"),
                Value = new CodeableConcept { Text = "Tier IIC" },
                Extension =
                {
                    new Extension(
                        Guide + "StructureDefinition/workflow-relatedArtifactComponent",
                        new RelatedArtifact { Type = RelatedArtifact.RelatedArtifactType.Citation, Url = "https://pubmed.ncbi.nlm.nih.gov/00000000" }),
                },
            },
        },
    });

    [SkippableFact]
    public void A_recommendation() => AssertGolden("task-2026-0001", new FhirTask
    {
        Meta = Profile("followup-recommendation"),
        Identifier = { new Identifier(Here, "task-2026-0001") },
        Status = FhirTask.TaskStatus.Requested,
        Intent = FhirTask.TaskIntent.Proposal,
        Code = Concept(Loinc, "LA14020-4", "Genetic counseling recommended"),
        For = Patient,
        ReasonReference = new ResourceReference("urn:uuid:76fb781c-3d19-5860-91c8-f7e07731804a"),
    });

    [SkippableFact]
    public void The_report() => AssertGolden("TSO-2026-0001", new DiagnosticReport
    {
        Meta = Profile("genomic-report"),
        Text = new Narrative { Status = Narrative.NarrativeStatus.Generated, Div = """<div xmlns="http://www.w3.org/1999/xhtml"><p>report</p></div>""" },
        Extension =
        {
            new Extension(Guide + "StructureDefinition/genomic-study-reference", new ResourceReference("urn:uuid:74b75f21-c687-57ff-9543-c3900171bba3")),
            new Extension(Guide + "StructureDefinition/recommended-action", new ResourceReference("urn:uuid:4c1985cc-1a43-5699-91bc-ab85a79a7ffb")),
            new Extension(Guide + "StructureDefinition/genomic-report-note", new Annotation
            {
                Text = "Research use; not validated below 5% VAF.",
                Extension =
                {
                    new Extension(
                        Guide + "StructureDefinition/annotation-code",
                        Concept(Guide + "CodeSystem/coded-annotation-types-cs", "test-disclaimer")),
                },
            }),
        },
        Identifier = { new Identifier("https://lab.example.org/report", "TSO-2026-0001") },
        BasedOn = { new ResourceReference("urn:uuid:c78af96f-1d08-5c74-ab42-e5988538c02c") },
        Status = DiagnosticReport.DiagnosticReportStatus.Final,
        Category = { Concept("http://terminology.hl7.org/CodeSystem/v2-0074", "GE") },
        Code = Concept(Loinc, "51969-4", "Genetic analysis report"),
        Subject = Patient,
        Effective = new FhirDateTime(2026, 5, 4),
        Issued = Issued,
        Performer = { Laboratory },
        ResultsInterpreter = { new ResourceReference("urn:uuid:56beafe2-2076-51db-b3f8-31f04961637b") },
        Specimen = { Tumour },
        Result =
        [
            .. new[]
            {
                "d098a99a-2eb1-5437-b594-aee6ecba9673", "daf57014-7d87-5198-95d8-a69db355366d", "15aa43f0-2d5b-5c3a-9c43-c90cddd2b260",
                "51ae2da0-9d36-5c08-9809-b768ccd6e575", "62fd1f1b-3fd6-540d-ae28-112036d50ad2", "76fb781c-3d19-5860-91c8-f7e07731804a",
                "8cceeecf-fcb8-518f-a49d-67a098ebfcf4", "eb418bba-1823-58c3-9d85-b63a382c9079", "8dded10d-e4f5-597d-a1c6-43e4d8ad9d14",
                "c539924e-34cb-512b-8c53-c232e7480bc1",
            }.Select(id => new ResourceReference("urn:uuid:" + id)),
        ],
        Conclusion = "TP53 and PTEN loss.",
        ConclusionCode = { Concept(Loinc, "LA6576-8", "Positive") },
    });

    private static void AssertGolden(string identifier, Resource built)
    {
        JsonNode golden = JsonNode.Parse(File.ReadAllText(Component.Shared("fhir", "lms-golden.json")))!;
        JsonNode expected = Assert.Single(
            golden["entry"]!.AsArray().Select(entry => entry!["resource"]!),
            resource => (string?)resource["identifier"]?[0]?["value"] == identifier);
        Bundle bundle = new() { Entry = { new Bundle.EntryComponent { Resource = built } } };
        JsonNode actual = JsonNode.Parse(FhirJson.Serialize(bundle))!["entry"]![0]!["resource"]!;
        Assert.True(JsonNode.DeepEquals(expected, actual), $"expected {expected}\nbuilt {actual}");
    }

    private static Meta Profile(string name) => new() { Profile = [Guide + "StructureDefinition/" + name] };

    private static CodeableConcept Concept(string system, string code, string? display = null) => new() { Coding = { new Coding { System = system, Code = code, Display = display } } };

    private static Observation.ComponentComponent Answer(CodeableConcept code, DataType value) => new() { Code = code, Value = value };
}
