using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.CaseFile;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Fhir.Corrections;
using LmsVariants.Reports.Html;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>Who signed a report, in everything that is written of it.</summary>
public class SignatureTests
{
    private static readonly Signature Later = new("Dr. Ann Example", new DateTimeOffset(2026, 11, 23, 9, 30, 15, TimeSpan.FromHours(1)));

    private static CaseReport Unsigned => SampleCases.All["missense, verified"];

    [Theory]
    [InlineData(ReportStatus.Preliminary, "final", FhirProfile.Stu3)]
    [InlineData(ReportStatus.Preliminary, "final", FhirProfile.Stu2)]
    [InlineData(ReportStatus.Amended, "amended", FhirProfile.Stu3)]
    [InlineData(ReportStatus.Amended, "amended", FhirProfile.Stu2)]
    public async Task A_signed_bundle_names_the_person_and_when_and_what_was_signed(ReportStatus before, string after, FhirProfile profile)
    {
        FhirOptions options = new() { Profile = profile };
        byte[] first = await WriteAsync(Unsigned with { Status = before }, options);
        BundleView seen = BundleView.Of(first);
        BundleView signed = await BundleView.OfAsync(Unsigned.Signed(EarlierBundle.Read(first).AsEarlier(first), Later), options);
        Assert.Equal(after, signed.Report.GetProperty("status").GetString());
        Assert.All(signed.OfType("Observation"), observation => Assert.Equal(after, observation.GetProperty("status").GetString()));
        Assert.Equal("2026-11-23T09:30:15+01:00", signed.Report.GetProperty("issued").GetString());
        Assert.Equal(Content(seen), Content(signed));

        JsonElement person = signed.Single("Practitioner");
        JsonElement entry = signed.Entries.Single(entry => entry.GetProperty("resource").GetProperty("resourceType").GetString() == "Practitioner");
        Assert.Equal("Dr. Ann Example", person.GetProperty("name")[0].GetProperty("text").GetString());
        Assert.Equal("identifier=urn:lmsvariants:practitioner|Dr.%20Ann%20Example", entry.GetProperty("request").GetProperty("ifNoneExist").GetString());
        string url = entry.GetProperty("fullUrl").GetString()!;
        Assert.Equal(url, Assert.Single(signed.Report.GetProperty("resultsInterpreter").EnumerateArray()).GetProperty("reference").GetString());

        JsonElement attestation = Assert.Single(signed.OfType("Provenance"), provenance => provenance.GetProperty("activity").TryGetProperty("text", out _));
        JsonElement agent = Assert.Single(attestation.GetProperty("agent").EnumerateArray());
        JsonElement type = agent.GetProperty("type").GetProperty("coding")[0];
        Assert.Equal(("http://terminology.hl7.org/CodeSystem/provenance-participant-type", "attester"), (type.GetProperty("system").GetString(), type.GetProperty("code").GetString()));
        Assert.Equal(url, agent.GetProperty("who").GetProperty("reference").GetString());
        Assert.Equal("2026-11-23T09:30:15+01:00", attestation.GetProperty("recorded").GetString());
        Assert.Equal("Signed the report", attestation.GetProperty("activity").GetProperty("text").GetString());
        Assert.Equal($"urn:uuid:{signed.Report.GetProperty("id").GetString()}", Assert.Single(attestation.GetProperty("target").EnumerateArray()).GetProperty("reference").GetString());
        Assert.Equal(Content(seen), attestation.GetProperty("entity")[0].GetProperty("what").GetProperty("identifier").GetProperty("value").GetString());
        Assert.Contains("Signed by Dr. Ann Example at 2026-11-23T09:30:15+01:00.", signed.Report.GetProperty("text").GetProperty("div").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_person_is_the_same_in_every_case_and_each_signature_is_one_of_its_own()
    {
        BundleView one = await BundleView.OfAsync(Unsigned with { Status = ReportStatus.Final, Signature = Later });
        BundleView other = await BundleView.OfAsync(SampleCases.All["negative"] with { Case = SampleCases.All["negative"].Case with { CaseId = "CASE-2" }, Status = ReportStatus.Final, Signature = Later });
        BundleView again = await BundleView.OfAsync(Unsigned with { Status = ReportStatus.Final, Signature = Later with { At = Later.At.AddSeconds(1) } });
        Assert.Equal(IdOf(one, "Practitioner"), IdOf(other, "Practitioner"));
        Assert.NotEqual(IdOf(one, "Provenance"), IdOf(other, "Provenance"));
        Assert.NotEqual(IdOf(one, "Provenance"), IdOf(again, "Provenance"));
        static string IdOf(BundleView bundle, string type) => bundle.Entries.Last(entry => entry.GetProperty("resource").GetProperty("resourceType").GetString() == type).GetProperty("fullUrl").GetString()!;
    }

    [Theory]
    [InlineData("missense, verified", "not signed", "Amended")]
    [InlineData("signed", "Signed by Dr. Ann Example", "not signed")]
    [InlineData("amended", "The correction is not signed.", "Signed by")]
    [InlineData("amended and signed", "Signed by Dr. Ann Example", "not signed")]
    public async Task The_narrative_says_whether_it_is_signed(string sample, string said, string notSaid)
    {
        string narrative = (await BundleView.OfAsync(sample)).Report.GetProperty("text").GetProperty("div").GetString()!;
        Assert.Contains(said, narrative, StringComparison.Ordinal);
        Assert.DoesNotContain(notSaid, narrative, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signature_is_read_back_and_a_repetition_keeps_it_while_a_correction_does_not()
    {
        byte[] first = await WriteAsync(Unsigned, new FhirOptions());
        byte[] bundle = await WriteAsync(Unsigned.Signed(EarlierBundle.Read(first).AsEarlier(first), Later), new FhirOptions());
        EarlierReport earlier = EarlierBundle.Read(bundle).AsEarlier(bundle);
        Assert.Equal((ReportStatus.Final, Later), (earlier.Status, earlier.Signature));
        Assert.Null(EarlierBundle.Read(first).AsEarlier(first).Signature);
        Assert.True(new FhirReportWriter(new FhirOptions()).SaysTheSame(Unsigned, earlier));
        CaseReport again = Unsigned.Repeating(earlier);
        Assert.Equal((Later, null), (again.Signature, again.Corrected));
        Assert.Equal(bundle, await WriteAsync(again, new FhirOptions()));
        CaseReport corrected = SampleCases.All["negative"].Correcting(earlier);
        Assert.Equal((ReportStatus.Amended, null, earlier), (corrected.Status, corrected.Signature, corrected.Corrected));
        BundleView view = await BundleView.OfAsync(corrected with { ReportTime = Later.At.AddDays(1) });
        Assert.Empty(view.OfType("Practitioner"));
        Assert.False(view.Report.TryGetProperty("resultsInterpreter", out _));
    }

    [Theory]
    [InlineData("\"resultsInterpreter\": [\n          {\n            \"reference\": \"urn:uuid:", "\"resultsInterpreter\": [\n          {\n            \"reference\": \"urn:uuid:0")]
    [InlineData("\"recorded\": \"2026-11-23T09:30:15+01:00\",\n        \"activity\": {\n          \"text\"", "\"recorded\": \"long ago\",\n        \"activity\": {\n          \"text\"")]
    public async Task A_signature_that_cannot_be_read_makes_no_earlier_report(string part, string other)
    {
        string bundle = System.Text.Encoding.UTF8.GetString(await WriteAsync(Unsigned with { Status = ReportStatus.Final, Signature = Later }, new FhirOptions()));
        Assert.Contains(part, bundle, StringComparison.Ordinal);
        Assert.Throws<FormatException>(() => EarlierBundle.Read(System.Text.Encoding.UTF8.GetBytes(bundle.Replace(part, other, StringComparison.Ordinal))));
    }

    // A clock that is late must not make a signed report older than the one that was looked at.
    [Fact]
    public async Task A_signed_report_is_never_older_than_what_was_signed()
    {
        byte[] first = await WriteAsync(Unsigned with { ReportTime = Later.At.AddHours(2) }, new FhirOptions());
        CaseReport signed = Unsigned.Signed(EarlierBundle.Read(first).AsEarlier(first), Later);
        Assert.Equal((Later.At.AddHours(2), Later.At), (signed.ReportTime, signed.Signature!.At));
    }

    // The patient refused, and the person has such a name.
    [Fact]
    public async Task A_name_that_sounds_of_the_germline_stays_the_name_of_the_person()
    {
        BundleView bundle = await BundleView.OfAsync(SampleCases.All["germline, consent refused"] with { Status = ReportStatus.Final, Signature = Later with { By = "Counsell, Eva" } });
        Assert.Equal("Counsell, Eva", bundle.Single("Practitioner").GetProperty("name")[0].GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_page_and_the_case_file_name_the_person_and_the_time()
    {
        CaseReport signed = Unsigned with { Status = ReportStatus.Final, Signature = Later with { By = "<b>Ann</b> & \"Co\"" } };
        string page = System.Text.Encoding.UTF8.GetString(await new ReportPageWriter().WriteAsync(signed, CancellationToken.None));
        Assert.Contains("Signed by <strong><bdi><b>Ann</b> & \"Co\"</bdi></strong>, 2026-11-23 09:30 +01:00</p>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Ann", page, StringComparison.Ordinal);
        Assert.DoesNotContain("PRELIMINARY", page, StringComparison.Ordinal);
        using JsonDocument file = JsonDocument.Parse(await new CaseFileWriter().WriteAsync(signed, CancellationToken.None));
        Assert.Equal(("<b>Ann</b> & \"Co\"", "2026-11-23T09:30:15+01:00"), (file.RootElement.GetProperty("signature").GetProperty("by").GetString(), file.RootElement.GetProperty("signature").GetProperty("at").GetString()));
    }

    [Theory]
    [InlineData("missense, verified", "PRELIMINARY, not signed", "Not signed. A named person")]
    [InlineData("amended", "AMENDED, not signed", "A named person has to review the change")]
    [InlineData("amended and signed", "AMENDED, signed", "and is signed itself")]
    [InlineData("signed", "FINAL, signed", "<span>Signed.</span>")]
    public async Task The_page_says_on_every_sheet_whether_it_is_signed(string sample, string head, string meaning)
    {
        string page = System.Text.Encoding.UTF8.GetString(await new ReportPageWriter().WriteAsync(SampleCases.All[sample], CancellationToken.None));
        string css = Regex.Replace(page, @"\\([0-9a-f]+) ", code => ((char)int.Parse(code.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        Assert.Contains($"Case CASE-1   |   {head}", css, StringComparison.Ordinal);
        Assert.Contains(meaning, page, StringComparison.Ordinal);
    }

    private static string Content(BundleView bundle) => bundle.Report.GetProperty("identifier")[1].GetProperty("value").GetString()!;

    private static async Task<byte[]> WriteAsync(CaseReport report, FhirOptions options) => await new FhirReportWriter(options).WriteAsync(report, CancellationToken.None);
}
