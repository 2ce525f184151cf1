using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tests.CaseSheets;

public sealed class CaseSheetTests
{
    private static readonly (string Name, string Value)[] Fields =
    [
        ("sample_id", "S-1"), ("case_id", "C-1"), ("patient_id", "P-1"), ("patient_id_system", "urn:lab"), ("family_name", "Plantedfamily"), ("given_name", "Plantedgiven"),
        ("birth_date", "1954-03-02"), ("sex", "female"), ("diagnosis", "leiomyosarcoma"), ("diagnosis_code", "lms"), ("uterine", "no"), ("specimen_id", "T-1"),
        ("specimen_type", "FFPE"), ("body_site", "thigh"), ("collected", "2026-01-02"), ("received", "2026-01-05"), ("tumour_content", "0.65"), ("panel", "TSO500"),
        ("requester", "Dr. A"), ("performer", "Lab B"), ("germline_consent", "refused"), ("matched_normal", "yes"), ("reported_msi", "MSS"), ("reported_tmb", "5.98"),
        ("comment", "urgent"), ("lab_colour", "blue"), ("empty_one", ""),
    ];

    [Fact]
    public void Every_field_of_a_table_is_read()
    {
        AssertEveryField(Read($"{string.Join(',', Fields.Select(field => field.Name))}\n{string.Join(',', Fields.Select(field => field.Value))}\n"), "case-sheet:2:1");
        AssertEveryField(Read($"{string.Join(';', Fields.Reverse().Select(field => field.Name.ToUpperInvariant().Replace("LAB_COLOUR", "lab_colour", StringComparison.Ordinal)))}\r\n{string.Join(';', Fields.Reverse().Select(field => field.Value))}"), "case-sheet:2:1");
    }

    [Fact]
    public void Every_field_of_JSON_is_read()
    {
        string members = string.Join(",\n", Fields.Select(field => $"\"{field.Name}\": \"{field.Value}\""));
        AssertEveryField(Read($"[\n {{ {members} }} ]"), "case-sheet:2:2");
        AssertEveryField(Read($"{{ {members} }}".Replace("\"no\"", "false", StringComparison.Ordinal).Replace("\"yes\"", "true", StringComparison.Ordinal).Replace("\"0.65\"", "0.65", StringComparison.Ordinal).Replace("\"\"", "null", StringComparison.Ordinal)), "case-sheet:1:1");
    }

    [Theory]
    [InlineData("sample_id\nS-1\n")]
    [InlineData("""{ "sample_id": "S-1" }""")]
    public void Every_field_but_the_sample_is_optional(string text) => Assert.Equal(new CaseSheetRow { Where = default, SampleId = "S-1" }, Assert.Single(Read(text)) with { Where = default, Other = [] });

    [Fact]
    public void A_nested_value_of_an_unknown_member_is_kept_as_written() =>
        Assert.Equal([KeyValuePair.Create("x", "[1, {\"a\": null}]")], Assert.Single(Read("""{ "sample_id": "S", "x": [1, {"a": null}] }""")).Other.ToArray());

    [Theory]
    [InlineData("case_id\nC\n", "1:1: error LMV1008: header: expected a column 'sample_id', found other columns")]
    [InlineData("sample_id,sex\n,f\n", "2:1: error LMV1011: sample_id: expected a sample id, found nothing")]
    [InlineData("sample_id\nS\n\nS\n", "4:1: error LMV1013: sample_id: expected each sample once, found a second row of the same sample")]
    [InlineData("sample_id,uterine\nS,perhaps\n", "2:3: error LMV1010: uterine: expected one of yes no unknown, found another text")]
    [InlineData("sample_id,matched_normal\nS,x\n", "2:3: error LMV1010: matched_normal: expected one of yes no unknown, found another text")]
    [InlineData("sample_id,germline_consent\nS,yes\n", "2:3: error LMV1010: germline_consent: expected one of given refused unknown, found another text")]
    [InlineData("sample_id,collected\nS,02.01.2026\n", "2:3: error LMV1010: collected: expected a date such as 2026-04-20, found another text")]
    [InlineData("sample_id,received\nS,2026-02-30\n", "2:3: error LMV1010: received: expected a date such as 2026-04-20, found another text")]
    [InlineData("sample_id,tumour_content\nS,65\n", "2:3: error LMV1009: tumour_content: expected a fraction from 0 to 1, found another text")]
    [InlineData("sample_id;tumour_content\nS;0,65\n", "2:3: error LMV1009: tumour_content: expected a fraction from 0 to 1, found another text")]
    [InlineData("""{ "case_id": "C" }""", "1:1: error LMV1011: sample_id: expected a sample id, found nothing")]
    [InlineData("[\n  { \"sample_id\": \"S\",\n    \"é\": 1, \"uterine\": \"x\" } ]", "3:13: error LMV1010: uterine: expected one of yes no unknown, found another text")]
    [InlineData("{ \"sample_id\": \"S\",\n \"Sample_ID\": \"T\" }", "2:2: error LMV1013: Sample_ID: expected each column once, found it again")]
    [InlineData("[ { \"sample_id\": \"S\" },\n { \"sample_id\": \"S\" } ]", "2:4: error LMV1013: sample_id: expected each sample once, found a second row of the same sample")]
    [InlineData("[\n 1 ]", "2:2: error LMV1015: case: expected an object, found another value")]
    [InlineData("{ \"sample_id\": \"S\",\n  \"sex\": }", "2:10: error LMV1015: JSON: expected an array of objects, found broken JSON")]
    [InlineData("[ { \"sample_id\": \"S\" }", "1:23: error LMV1015: JSON: expected an array of objects, found broken JSON")]
    [InlineData("{ \"sample_id\": \"S\" } more", "1:22: error LMV1015: JSON: expected an array of objects, found broken JSON")]
    [InlineData("{ \"sample_id\": \"S\",\n \"sex\": \"\\ud800\" }", "2:9: error LMV1003: JSON: expected text, found an escape that is no character")]
    public void A_sheet_that_is_wrong_is_refused_with_its_place(string text, string expected) => Assert.Equal("case-sheet:" + expected, Refusal.Of(() => Read(text)));

    // One comma too many, no header, a quote left open, a value of another kind: what names a patient stays out of every message.
    [Theory]
    [InlineData("Plantedfamily,Plantedgiven,1954-03-02\nS-1,Plantedfamily,1954-03-02\n")]
    [InlineData("Plantedfamily,Plantedfamily\n")]
    [InlineData("sample_id,family_name,uterine,comment\nS-1,Dr.,Plantedfamily,no,\n")]
    [InlineData("sample_id,family_name,collected,comment\nS-1,Planted,1954-03-02-x,\n")]
    [InlineData("sample_id,birth_date\nS-1,1954-13-02\n")]
    [InlineData("sample_id,family_name\nS-1,\"Plantedfamily\nS-2,x\n")]
    [InlineData("sample_id,family_name\nS-1,Planted\"family\n")]
    [InlineData("sample_id,family_name\nS-1,Plantedfamily,Plantedgiven\n")]
    [InlineData("""[ "Plantedfamily" ]""")]
    [InlineData("""{ "sample_id": "S-1", "family_name": nPlantedfamily }""")]
    [InlineData("""{ "sample_id": "S-1", "birth_date": 1954-03-02 }""")]
    [InlineData("""{ "sample_id": "S-1", "birth_date": 1954 }""")]
    [InlineData("""{ "sample_id": "S-1", "tumour_content": "Plantedfamily" }""")]
    public void Names_and_dates_of_birth_reach_no_message(string text)
    {
        InputFormatException refused = Assert.Throws<InputFormatException>(() => Read(text));
        Assert.DoesNotContain("Planted", refused.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("1954", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_says_of_itself_its_sample_alone() =>
        Assert.Equal("case sheet row of sample 'S-1'", Assert.Single(Read("sample_id,family_name,birth_date\nS-1,Plantedfamily,1954-03-02\n")).ToString());

    [Theory]
    [InlineData("case-sheet.csv", true)]
    [InlineData("Case-Sheet.JSON", true)]
    [InlineData("my-case-sheet.csv", false)]
    [InlineData("case-sheet.tsv", false)]
    public void A_sheet_is_known_by_its_name(string name, bool known) => Assert.Equal(known, CaseSheet.IsNamedSo(name));

    private static void AssertEveryField(ImmutableArray<CaseSheetRow> rows, string where)
    {
        CaseSheetRow row = Assert.Single(rows);
        Assert.Equal([KeyValuePair.Create("lab_colour", "blue")], row.Other.ToArray());
        Assert.Equal(where, row.Where.ToString());
        CaseSheetRow expected = new()
        {
            Where = row.Where,
            SampleId = "S-1",
            CaseId = "C-1",
            PatientId = "P-1",
            PatientIdSystem = "urn:lab",
            FamilyName = "Plantedfamily",
            GivenName = "Plantedgiven",
            BirthDate = new DateOnly(1954, 3, 2),
            Sex = "female",
            Diagnosis = "leiomyosarcoma",
            DiagnosisCode = "lms",
            Uterine = false,
            SpecimenId = "T-1",
            SpecimenType = "FFPE",
            BodySite = "thigh",
            Collected = new DateOnly(2026, 1, 2),
            Received = new DateOnly(2026, 1, 5),
            TumourContent = 0.65m,
            Panel = "TSO500",
            Requester = "Dr. A",
            Performer = "Lab B",
            GermlineConsent = GermlineConsent.Refused,
            MatchedNormal = true,
            ReportedMsi = "MSS",
            ReportedTmb = "5.98",
            Comment = "urgent",
            Other = row.Other,
        };
        Assert.True(expected == row, "a field differs");
    }

    private static ImmutableArray<CaseSheetRow> Read(string text) => CaseSheet.Read("case-sheet", Refusal.Bytes(text), new InputLimits());
}
