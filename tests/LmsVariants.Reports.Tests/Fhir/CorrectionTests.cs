using System.Text;
using System.Text.Json;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Fhir.Corrections;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>A report that takes the place of an earlier one of the same case.</summary>
public class CorrectionTests
{
    private static readonly DateTimeOffset Later = new(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(1));

    private static CaseReport Two => SampleCases.Of([SampleCases.Tp53(), SampleCases.Rad51b(Actionability.Conditional)], SampleCases.Sheet());

    private static CaseReport One => SampleCases.Of([SampleCases.Tp53()], SampleCases.Sheet()) with { ReportTime = Later };

    [Theory]
    [InlineData(ReportStatus.Preliminary, "preliminary")]
    [InlineData(ReportStatus.Final, "amended")]
    [InlineData(ReportStatus.Amended, "amended")]
    public async Task What_was_signed_is_amended_and_what_was_not_stays_preliminary(ReportStatus before, string after)
    {
        BundleView corrected = await CorrectAsync(Two with { Status = before }, One);
        Assert.Equal(after, corrected.Report.GetProperty("status").GetString());
        Assert.All(Living(corrected), observation => Assert.Equal(after, observation.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task It_is_the_same_report_and_no_replacement()
    {
        BundleView before = await BundleView.OfAsync(Two);
        BundleView corrected = await CorrectAsync(Two, One);
        Assert.Equal(before.Report.GetProperty("id").GetString(), corrected.Report.GetProperty("id").GetString());
        Assert.DoesNotContain("diagnosticReport-replaces", corrected.Text, StringComparison.Ordinal);
        JsonElement revised = corrected.Single("Provenance").GetProperty("entity")[0];
        Assert.Equal("revision", revised.GetProperty("role").GetString());
        Assert.Equal(before.Report.GetProperty("identifier")[1].GetProperty("value").GetString(), revised.GetProperty("what").GetProperty("identifier").GetProperty("value").GetString());
        Assert.Equal("preliminary report issued 2026-11-20T12:00:00+01:00", revised.GetProperty("what").GetProperty("display").GetString());
    }

    [Fact]
    public async Task What_vanished_is_in_error_and_no_result()
    {
        BundleView before = await BundleView.OfAsync(Two);
        BundleView corrected = await CorrectAsync(Two, One);
        string[] gone = [.. Ids(before.OfType("Observation")).Except(Ids((await BundleView.OfAsync(One)).OfType("Observation")))];
        Assert.NotEmpty(gone);
        Assert.Equal(gone.Order(StringComparer.Ordinal), Ids(corrected.OfType("Observation").Where(IsInError)).Order(StringComparer.Ordinal));
        Assert.Equal(Ids(Living(corrected)).Select(id => $"urn:uuid:{id}"), corrected.Report.GetProperty("result").EnumerateArray().Select(result => result.GetProperty("reference").GetString()!));
        // A recommendation that no longer holds is withdrawn, too; the guide's profile of it allows one status alone.
        JsonElement task = Assert.Single(corrected.OfType("Task"));
        Assert.True(IsInError(task));
        Assert.False(task.TryGetProperty("meta", out _));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_dangles_and_the_report_comes_after_all_its_observations(bool withSheet)
    {
        CaseReport before = withSheet ? Two : Two with { Case = Two.Case with { Sheet = null } };
        BundleView corrected = await CorrectAsync(before, withSheet ? One : One with { Case = One.Case with { Sheet = null } });
        HashSet<string> seen = [];
        foreach (JsonElement entry in corrected.Entries)
        {
            foreach (string part in entry.GetProperty("resource").GetRawText().Split("\"reference\": \"").Skip(1)) Assert.Contains(part[..part.IndexOf('"', StringComparison.Ordinal)], seen);
            seen.Add(entry.GetProperty("fullUrl").GetString()!);
        }
        Assert.Equal(corrected.Ids.Count(), corrected.Ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task What_was_in_error_stays_so_and_what_comes_back_does_not()
    {
        byte[] first = await WriteAsync(Two);
        byte[] second = await WriteAsync(One.Correcting(EarlierBundle.Read(first).AsEarlier(first)));
        CaseReport other = SampleCases.Of([SampleCases.Tp53(), SampleCases.Fusion()], SampleCases.Sheet());
        BundleView third = await CorrectAsync(second, other);
        Assert.Equal(Ids(BundleView.Of(second).OfType("Observation").Where(IsInError)), Ids(third.OfType("Observation").Where(IsInError)));
        BundleView back = await CorrectAsync(second, Two);
        Assert.DoesNotContain(back.OfType("Observation"), IsInError);
    }

    [Theory]
    [InlineData(ReportStatus.Preliminary)]
    [InlineData(ReportStatus.Final)]
    public async Task A_case_that_says_the_same_is_written_as_it_was(ReportStatus status)
    {
        byte[] first = await WriteAsync(Two with { Status = status });
        EarlierReport earlier = EarlierBundle.Read(first).AsEarlier(first);
        FhirReportWriter writer = new(new FhirOptions());
        Assert.False(writer.SaysTheSame(One, earlier));
        Assert.True(writer.SaysTheSame(Two with { ReportTime = Later }, earlier));
        CaseReport again = (Two with { ReportTime = Later }).Repeating(earlier);
        Assert.Equal(first, await WriteAsync(again));
        Assert.Equal((status, Two.ReportTime), (again.Status, again.ReportTime));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"resourceType\":\"Bundle\"}")]
    [InlineData("{\"entry\":[]}")]
    [InlineData("{\"entry\":[{\"resource\":{\"resourceType\":\"DiagnosticReport\",\"status\":\"final\"}}]}")]
    [InlineData("{\"entry\":[{\"resource\":{\"resourceType\":\"DiagnosticReport\",\"status\":\"registered\",\"issued\":\"2026-11-20T12:00:00Z\"}}]}")]
    [InlineData("{\"entry\":[{\"resource\":3}]}")]
    [InlineData("{\"entry\":[{\"fullUrl\":5,\"request\":{\"method\":\"PUT\"},\"resource\":{\"resourceType\":\"DiagnosticReport\",\"status\":\"final\",\"issued\":\"2026-11-20T12:00:00Z\"}}]}")]
    [InlineData("{\"entry\":[{\"fullUrl\":\"x\",\"request\":{\"method\":\"PUT\"},\"resource\":{\"resourceType\":\"DiagnosticReport\",\"identifier\":[{\"system\":\"urn:a:report-content\",\"value\":\"abc\"}],\"status\":\"final\",\"issued\":\"2026-11-20T12:00:00Z\"}}]}")]
    public void What_is_no_report_of_ours_is_refused(string bundle) =>
        Assert.Throws<FormatException>(() => EarlierBundle.Read(Encoding.UTF8.GetBytes(bundle)));

    // What once might be said of a patient may not be said any longer, also not of what is withdrawn.
    [Fact]
    public async Task Consent_that_is_withdrawn_takes_every_word_of_the_germline_with_it()
    {
        CaseReport given = SampleCases.All["germline, consent given"];
        CaseReport refused = SampleCases.All["germline, consent refused"] with { ReportTime = Later };
        byte[] first = await WriteAsync(given);
        Assert.Contains("Li-Fraumeni", Encoding.UTF8.GetString(first), StringComparison.Ordinal);
        byte[] second = await WriteAsync(refused.Correcting(EarlierBundle.Read(first).AsEarlier(first)));
        BundleView third = await CorrectAsync(second, refused with { ReportTime = Later.AddDays(1), Limitations = [$"Another."] });
        foreach (BundleView bundle in (BundleView[])[BundleView.Of(second), third])
        {
            Assert.Equal(2, bundle.OfType("Task").Count(IsInError));
            Assert.All((string[])["germline", "Li-Fraumeni", "counsel", "LA14020-4"], word => Assert.DoesNotContain(word, bundle.Text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task A_newer_knowledge_base_that_says_the_same_amends_nothing()
    {
        byte[] first = await WriteAsync(Two with { Status = ReportStatus.Final });
        CaseReport later = Two with { Provenance = new Provenance("9.9", new KnowledgeVersion("2099.1.0", "2099-01-01", 1, new string('9', 64)), new ReferenceVersion(1, new string('8', 64), [])) };
        Assert.True(new FhirReportWriter(new FhirOptions()).SaysTheSame(later, EarlierBundle.Read(first).AsEarlier(first)));
    }

    [Fact]
    public async Task A_report_under_a_new_number_names_the_one_that_it_replaces()
    {
        BundleView bundle = await BundleView.OfAsync(SampleCases.Of([SampleCases.Tp53()], SampleCases.Sheet() with { ReplacesCaseId = "CASE-0" }));
        JsonElement replaces = Assert.Single(bundle.Report.GetProperty("extension").EnumerateArray(), extension => extension.GetProperty("url").GetString() == "http://hl7.org/fhir/StructureDefinition/diagnosticReport-replaces");
        Assert.Equal("CASE-0", replaces.GetProperty("valueReference").GetProperty("identifier").GetProperty("value").GetString());
        Assert.Equal("urn:lmsvariants:report", replaces.GetProperty("valueReference").GetProperty("identifier").GetProperty("system").GetString());
    }

    private static async Task<BundleView> CorrectAsync(CaseReport before, CaseReport after) => await CorrectAsync(await WriteAsync(before), after);

    private static async Task<BundleView> CorrectAsync(byte[] before, CaseReport after) =>
        await BundleView.OfAsync(after.Correcting(EarlierBundle.Read(before).AsEarlier(before)));

    private static async Task<byte[]> WriteAsync(CaseReport report) => await new FhirReportWriter(new FhirOptions()).WriteAsync(report, CancellationToken.None);

    private static IEnumerable<JsonElement> Living(BundleView bundle) => bundle.OfType("Observation").Where(observation => !IsInError(observation));

    private static bool IsInError(JsonElement resource) => resource.GetProperty("status").GetString() == "entered-in-error";

    private static IEnumerable<string> Ids(IEnumerable<JsonElement> resources) => resources.Select(resource => resource.GetProperty("id").GetString()!);
}
