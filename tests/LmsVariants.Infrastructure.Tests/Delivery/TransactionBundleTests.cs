using System.Text;

using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Delivery;

namespace LmsVariants.Infrastructure.Tests.Delivery;

public sealed class TransactionBundleTests
{
    private const string Patient = """{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"1"},"request":{"method":"PUT","url":"Patient/1"}}""";

    [Theory]
    [InlineData("""{"resourceType":"Bundle","type":"transaction","entry":[]}""", "Bundle.entry", "LMV2301")]
    [InlineData("""{"resourceType":"Bundle","type":"transaction"}""", "Bundle.entry", "LMV2301")]
    [InlineData("""{"resourceType":"Bundle","type":"collection","entry":[]}""", "Bundle.type", "LMV2301")]
    [InlineData("""{"resourceType":"Patient","id":"1"}""", "resourceType", "LMV2301")]
    [InlineData("[]", "resourceType", "LMV2301")]
    [InlineData("null", "resourceType", "LMV2301")]
    [InlineData("", "JSON", "LMV2301")]
    [InlineData("""{"resourceType":"Bundle","type":"transaction","entry":[""", "JSON", "LMV2301")]
    [InlineData("""{"resourceType":"Bundle","resourceType":"Bundle"}""", "JSON", "LMV2301")]
    [InlineData("""{"resourceType":"\ud800"}""", "JSON", "LMV2301")]
    public void What_is_no_transaction_is_refused(string text, string field, string code) => AssertRefused(text, field, code);

    [Theory]
    [InlineData("17", "Bundle.entry[0]")]
    [InlineData("""{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"1"}}""", "Bundle.entry[0]")]
    [InlineData("""{"resource":{"resourceType":"Patient","id":"1"},"request":{"method":"PUT","url":"Patient/1"}}""", "Bundle.entry[0].fullUrl")]
    [InlineData("""{"fullUrl":"urn:uuid:1","resource":{"id":"1"},"request":{"method":"PUT","url":"Patient/1"}}""", "Bundle.entry[0].resource.resourceType")]
    [InlineData("""{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"1"},"request":{"method":"PUT","url":"Patient/2"}}""", "Bundle.entry[0].request")]
    [InlineData("""{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"a/b"},"request":{"method":"PUT","url":"Patient/a/b"}}""", "Bundle.entry[0].request")]
    [InlineData("""{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"1\n"},"request":{"method":"PUT","url":"Patient/1\n"}}""", "Bundle.entry[0].request")]
    [InlineData("""{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient\n","id":"1"},"request":{"method":"PUT","url":"Patient\n/1"}}""", "Bundle.entry[0].resource.resourceType")]
    [InlineData("""{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"1"},"request":{"method":"PUT","url":"Patient?identifier=1"}}""", "Bundle.entry[0].request")]
    [InlineData("""{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}}""", "Bundle.entry[0].request")]
    [InlineData("""{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"1"},"request":{"method":"DELETE","url":"Patient/1"}}""", "Bundle.entry[0].request")]
    [InlineData(Patient + "," + Patient, "Bundle.entry[1].fullUrl")]
    public void An_entry_that_could_not_be_sent_twice_without_harm_is_refused(string entries, string field) =>
        AssertRefused($$"""{"resourceType":"Bundle","type":"transaction","entry":[{{entries}}]}""", field, "LMV2301");

    [Fact]
    public void A_reference_to_nothing_is_refused()
    {
        const string entry = """{"fullUrl":"urn:uuid:2","resource":{"resourceType":"Observation","id":"2","subject":{"reference":"urn:uuid:3"}},"request":{"method":"PUT","url":"Observation/2"}}""";
        AssertRefused($$"""{"resourceType":"Bundle","type":"transaction","entry":[{{Patient}},{{entry}}]}""", "Bundle.entry[1].resource", "LMV2302");
    }

    [Theory]
    [InlineData("urn:uuid:1", true)]
    [InlineData("Patient/1", true)]
    [InlineData("Patient/2", false)]
    [InlineData("#contained", false)]
    [InlineData("https://elsewhere.example.org/Patient/1", false)]
    public void A_resource_is_referred_to_by_full_url_or_by_address(string reference, bool isOfTheBundle)
    {
        string entry = $$$"""{"fullUrl":"urn:uuid:2","resource":{"resourceType":"Observation","id":"2","subject":{"reference":"{{{reference}}}"}},"request":{"method":"PUT","url":"Observation/2"}}""";
        TransactionBundle bundle = TransactionBundle.Parse("x", Encoding.UTF8.GetBytes($$"""{"resourceType":"Bundle","type":"transaction","entry":[{{entry}},{{Patient}}]}"""));
        Assert.Equal(isOfTheBundle ? "urn:uuid:1" : string.Empty, string.Join(' ', bundle.Entries[0].RefersTo));
    }

    [Fact]
    public void Two_reports_are_refused() => Assert.Equal(
        "Bundle.entry",
        Assert.Throws<InputFormatException>(() => BundleText.Read(BundleText.Of(BundleText.Put("DiagnosticReport", 1), BundleText.Put("DiagnosticReport", 2)))).Problem.Field);

    private static void AssertRefused(string text, string field, string code)
    {
        InputProblem problem = Assert.Throws<InputFormatException>(() => TransactionBundle.Parse("case.fhir.json", Encoding.UTF8.GetBytes(text))).Problem;
        Assert.Equal((field, code, "case.fhir.json"), (problem.Field, problem.Code, problem.Where.File));
    }
}
