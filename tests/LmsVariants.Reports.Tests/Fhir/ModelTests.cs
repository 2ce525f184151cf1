using System.Text;
using Hl7.Fhir.Model;
using LmsVariants.Reports.Fhir;
using FhirRange = Hl7.Fhir.Model.Range;
using FhirTask = Hl7.Fhir.Model.Task;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>What the product counts on of the object model: of ours, and of the package under <c>-p:FhirSdk=Firely</c>.</summary>
public class ModelTests
{
    public static TheoryData<string, string, string> Facts => new()
    {
        {
            "a resource begins with its type, then id, meta and language",
            Json(new Patient { Language = "de", Meta = new Meta { Source = "#1", Profile = ["a", "b"] }, Id = "p", Active = true }),
            """{"resourceType": "Patient","id": "p","meta": {"source": "#1","profile": ["a","b"]},"language": "de","active": true}"""
        },
        {
            "text and extension stand before the resource's own elements",
            Json(new Observation
            {
                Status = ObservationStatus.EnteredInError,
                Extension = { new Extension("u", new ResourceReference("r")) },
                Text = new Narrative { Div = "<div>&amp;</div>", Status = Narrative.NarrativeStatus.Generated },
            }),
            """{"resourceType": "Observation","text": {"status": "generated","div": "<div>&amp;</div>"},"extension": [{"url": "u","valueReference": {"reference": "r"}}],"status": "entered-in-error"}"""
        },
        {
            "an observation keeps the order of its definition",
            Json(new Observation
            {
                Component = { new Observation.ComponentComponent { Code = new CodeableConcept { Text = "c" } } },
                DerivedFrom = { new ResourceReference("d") },
                HasMember = { new ResourceReference("h") },
                Specimen = new ResourceReference("s"),
                Method = new CodeableConcept { Text = "m" },
                Note = { new Annotation { Text = "n", Author = new FhirString("a") } },
                Interpretation = { new CodeableConcept { Text = "i" } },
                DataAbsentReason = new CodeableConcept { Text = "absent" },
                Effective = new FhirDateTime("2026-05"),
                Identifier = { new Identifier("sys", "v") },
            }),
            """{"resourceType": "Observation","identifier": [{"system": "sys","value": "v"}],"effectiveDateTime": "2026-05","dataAbsentReason": {"text": "absent"},"interpretation": [{"text": "i"}],"note": [{"authorString": "a","text": "n"}],"method": {"text": "m"},"specimen": {"reference": "s"},"hasMember": [{"reference": "h"}],"derivedFrom": [{"reference": "d"}],"component": [{"code": {"text": "c"}}]}"""
        },
        { "a choice names its type: concept", Value(new CodeableConcept("s", "c", "d", "t")), """{"resourceType": "Observation","valueCodeableConcept": {"coding": [{"system": "s","code": "c","display": "d"}],"text": "t"}}""" },
        { "a choice names its type: string", Value(new FhirString("C")), """{"resourceType": "Observation","valueString": "C"}""" },
        { "a choice names its type: boolean", Value(new FhirBoolean(false)), """{"resourceType": "Observation","valueBoolean": false}""" },
        { "a choice names its type: integer", Value(new Integer(0)), """{"resourceType": "Observation","valueInteger": 0}""" },
        { "a choice names its type: dateTime", Value(new FhirDateTime(2026, 5, 4)), """{"resourceType": "Observation","valueDateTime": "2026-05-04"}""" },
        {
            "what is null is left out, whatever sets it",
            Value(new CodeableConcept { Coding = { new Coding { System = "s", Code = "c", Display = null } }, Text = null }),
            """{"resourceType": "Observation","valueCodeableConcept": {"coding": [{"system": "s","code": "c"}]}}"""
        },
        {
            "an element of strings set to null is left out",
            Json(new Patient { Name = { new HumanName { Family = "f", Given = null } }, Meta = new Meta { Profile = ["p"] } }),
            """{"resourceType": "Patient","meta": {"profile": ["p"]},"name": [{"family": "f"}]}"""
        },
        {
            "the third argument of a concept is its text, not the display of its code",
            Value(new CodeableConcept("s", "c", "t")),
            """{"resourceType": "Observation","valueCodeableConcept": {"coding": [{"system": "s","code": "c"}],"text": "t"}}"""
        },
        {
            "a decimal keeps its scale",
            Value(new FhirRange { Low = new Quantity { Value = 0.410m }, High = new Quantity { Value = 5.98m } }),
            """{"resourceType": "Observation","valueRange": {"low": {"value": 0.410},"high": {"value": 5.98}}}"""
        },
        {
            "a whole number has no point",
            Value(new Quantity { Code = "1", System = "http://unitsofmeasure.org", Unit = "reads", Value = 612, Comparator = Quantity.QuantityComparator.GreaterOrEqual }),
            """{"resourceType": "Observation","valueQuantity": {"value": 612,"comparator": ">=","unit": "reads","system": "http://unitsofmeasure.org","code": "1"}}"""
        },
        { "an instant has its offset", Json(Issued(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.FromHours(2)))), """{"resourceType": "Observation","issued": "2026-05-04T12:00:00+02:00"}""" },
        { "an instant in UTC has an offset too", Json(Issued(new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.Zero))), """{"resourceType": "Observation","issued": "2026-05-04T12:00:00+00:00"}""" },
        { "an instant keeps its fraction", Json(Issued(new DateTimeOffset(2026, 5, 4, 12, 0, 0, 250, TimeSpan.Zero))), """{"resourceType": "Observation","issued": "2026-05-04T12:00:00.25+00:00"}""" },
        {
            "an extension of a component stands before its code",
            Json(new Observation
            {
                Component =
                {
                    new Observation.ComponentComponent
                    {
                        Code = new CodeableConcept { Text = "c" },
                        Extension = { new Extension("u", new RelatedArtifact { Url = "https://x", Type = RelatedArtifact.RelatedArtifactType.Citation }) },
                    },
                },
            }),
            """{"resourceType": "Observation","component": [{"extension": [{"url": "u","valueRelatedArtifact": {"type": "citation","url": "https://x"}}],"code": {"text": "c"}}]}"""
        },
        {
            "an extension of extensions has them before its url",
            Json(new Procedure { Extension = { new Extension { Url = "metrics", Extension = { new Extension("read-depth", new Quantity { Value = 1 }) } } } }),
            """{"resourceType": "Procedure","extension": [{"extension": [{"url": "read-depth","valueQuantity": {"value": 1}}],"url": "metrics"}]}"""
        },
        {
            "quotes and line feeds are escaped, angle brackets, ampersands, plus signs and umlauts are not",
            Json(new DiagnosticReport { Conclusion = "ä < b & \"c\"\n+ é" }),
            """{"resourceType": "DiagnosticReport","conclusion": "ä < b & \"c\"\n+ é"}"""
        },
        {
            "empty lists are left out",
            Json(new DiagnosticReport { Category = [], Result = [], Status = DiagnosticReport.DiagnosticReportStatus.Preliminary }),
            """{"resourceType": "DiagnosticReport","status": "preliminary"}"""
        },
        {
            "a file is base64",
            Json(new DiagnosticReport { PresentedForm = { new Attachment { Data = [0xFB, 0xFF, 0x00], ContentType = "application/pdf", Title = "t", Size = 3 } } }),
            """{"resourceType": "DiagnosticReport","presentedForm": [{"contentType": "application/pdf","data": "+/8A","size": 3,"title": "t"}]}"""
        },
        {
            "a task is for somebody",
            Json(new FhirTask { For = new ResourceReference("p"), Intent = FhirTask.TaskIntent.Proposal, Status = FhirTask.TaskStatus.OnHold }),
            """{"resourceType": "Task","status": "on-hold","intent": "proposal","for": {"reference": "p"}}"""
        },
        {
            "a procedure was performed",
            Json(new Procedure { Performed = new FhirDateTime("2026-05-03"), Category = new CodeableConcept { Text = "c" }, Status = EventStatus.NotDone }),
            """{"resourceType": "Procedure","status": "not-done","category": {"text": "c"},"performedDateTime": "2026-05-03"}"""
        },
        {
            "a specimen was collected",
            Json(new Specimen { Collection = new Specimen.CollectionComponent { Collected = new FhirDateTime("2026-04-20") }, Status = Specimen.SpecimenStatus.Available }),
            """{"resourceType": "Specimen","status": "available","collection": {"collectedDateTime": "2026-04-20"}}"""
        },
        {
            "an order is a plan or more",
            Json(new ServiceRequest { Intent = RequestIntent.OriginalOrder, Priority = RequestPriority.Asap, Status = RequestStatus.Active }),
            """{"resourceType": "ServiceRequest","status": "active","intent": "original-order","priority": "asap"}"""
        },
        {
            "a document has contents and a context",
            Json(new DocumentReference
            {
                Context = new DocumentReference.ContextComponent { Related = { new ResourceReference("r") } },
                Content = { new DocumentReference.ContentComponent { Attachment = new Attachment { Url = "https://x" } } },
                DocStatus = CompositionStatus.Final,
                Status = DocumentReferenceStatus.Current,
            }),
            """{"resourceType": "DocumentReference","status": "current","docStatus": "final","content": [{"attachment": {"url": "https://x"}}],"context": {"related": [{"reference": "r"}]}}"""
        },
        {
            "a device has a name and a version",
            Json(new Device
            {
                Version = { new Device.VersionComponent { Value = "2.2" } },
                DeviceName = { new Device.DeviceNameComponent { Type = DeviceNameType.UserFriendlyName, Name = "n" } },
                Status = Device.FHIRDeviceStatus.Active,
            }),
            """{"resourceType": "Device","status": "active","deviceName": [{"name": "n","type": "user-friendly-name"}],"version": [{"value": "2.2"}]}"""
        },
        {
            "provenance has agents and entities",
            Json(new Provenance
            {
                Entity = { new Provenance.EntityComponent { What = new ResourceReference("w"), Role = Provenance.ProvenanceEntityRole.Source } },
                Agent = { new Provenance.AgentComponent { Who = new ResourceReference("a") } },
                Target = { new ResourceReference("t") },
            }),
            """{"resourceType": "Provenance","target": [{"reference": "t"}],"agent": [{"who": {"reference": "a"}}],"entity": [{"role": "source","what": {"reference": "w"}}]}"""
        },
        {
            "people have names",
            Json(new Practitioner { Name = { new HumanName { Given = ["Ada"], Family = "Reader", Use = HumanName.NameUse.Official } } }),
            """{"resourceType": "Practitioner","name": [{"use": "official","family": "Reader","given": ["Ada"]}]}"""
        },
        {
            "a patient has a gender and a birth date",
            Json(new Patient { BirthDate = "1968-03", Gender = AdministrativeGender.Female }),
            """{"resourceType": "Patient","gender": "female","birthDate": "1968-03"}"""
        },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_resource_is_written_as_the_SDK_writes_it(string fact, string json, string expected) =>
        Assert.True(json == expected, $"{fact}:\n{json}\n{expected}");

    [Fact]
    public void A_bundle_has_two_spaces_an_indentation_and_ends_with_a_line_feed()
    {
        Bundle bundle = new()
        {
            Timestamp = new DateTimeOffset(2026, 5, 4, 12, 0, 0, TimeSpan.FromHours(1)),
            Type = Bundle.BundleType.Transaction,
            Identifier = new Identifier("s", "v"),
            Entry =
            {
                new Bundle.EntryComponent
                {
                    Request = new Bundle.RequestComponent { IfNoneExist = "a=b", IfMatch = "W/\"1\"", Url = "Organization/o", Method = Bundle.HTTPVerb.PUT },
                    Resource = new Organization { Name = "L" },
                    FullUrl = "urn:uuid:o",
                },
            },
        };

        Assert.Equal(
            """
            {
              "resourceType": "Bundle",
              "identifier": {
                "system": "s",
                "value": "v"
              },
              "type": "transaction",
              "timestamp": "2026-05-04T12:00:00+01:00",
              "entry": [
                {
                  "fullUrl": "urn:uuid:o",
                  "resource": {
                    "resourceType": "Organization",
                    "name": "L"
                  },
                  "request": {
                    "method": "PUT",
                    "url": "Organization/o",
                    "ifMatch": "W/\"1\"",
                    "ifNoneExist": "a=b"
                  }
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(FhirJson.Serialize(bundle)));
    }

    private static Observation Issued(DateTimeOffset at) => new() { Issued = at };

    private static string Value(DataType value) => Json(new Observation { Value = value });

    /// <summary>The resource alone, without indentation, every character of it as it was written.</summary>
    private static string Json(Resource resource)
    {
        string bundle = Encoding.UTF8.GetString(FhirJson.Serialize(new Bundle { Entry = { new Bundle.EntryComponent { Resource = resource } } }));
        string flat = string.Concat(bundle.Split('\n').Select(line => line.Trim()));
        const string Before = """{"resourceType": "Bundle","entry": [{"resource": """;
        return flat[Before.Length..^"}]}".Length];
    }
}
