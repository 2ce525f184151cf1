using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;

namespace LmsVariants.Reports.Tests.Fhir;

public class IdentityTests
{
    // RFC 9562, appendix A.4.
    [Fact]
    public void Version5_is_that_of_the_standard() => Assert.Equal(
        "2ed6657d-e927-568b-95e1-2665a8aea6a2",
        Identity.Version5(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com").ToString());

    [Fact]
    public void Parts_do_not_run_together()
    {
        Identity identity = new(new FhirOptions(), "case");
        Assert.NotEqual(identity.OfCase("a", "bc"), identity.OfCase("ab", "c"));
        Assert.NotEqual(identity.OfCase("a", "b", "c"), identity.OfCase("a", "b;1:c"));
        Assert.NotEqual(identity.OfCase("a"), identity.OfLaboratory("a"));
    }

    [Theory]
    [InlineData("urn:lmsvariants", "urn:lmsvariants:report")]
    [InlineData("https://lab.example.org", "https://lab.example.org/report")]
    [InlineData("https://lab.example.org/", "https://lab.example.org/report")]
    public void Systems_lie_below_the_one_of_the_laboratory(string system, string expected) =>
        Assert.Equal(expected, new Identity(new FhirOptions(system), "case").System("report"));

    [Fact]
    public async Task Ids_stay_when_what_is_said_changes()
    {
        Finding before = SampleCases.Tp53();
        Finding after = before with
        {
            Reported = (ReportedSmallVariant)before.Reported with { AlleleFrequency = 0.5m, Depth = 7, CodingName = "c.1A>G", Gene = "P53" },
            Classification = SampleCases.AsReported().Classification,
            Annotation = before.Annotation! with { Verification = Verification.AsReported, WhyNotVerified = $"other" },
        };
        BundleView first = await BundleView.OfAsync(SampleCases.Of([before]));
        BundleView second = await BundleView.OfAsync(SampleCases.Of([after]) with { Limitations = [$"Another."] });
        Assert.NotEqual(first.Text, second.Text);
        Assert.Equal(first.Ids, second.Ids);
    }

    [Fact]
    public async Task Ids_do_not_depend_on_the_order_of_findings()
    {
        CaseReport report = SampleCases.All["everything"];
        BundleView turned = await BundleView.OfAsync(report with { Ranked = [.. report.Ranked.Reverse()] });
        Assert.Equal((await BundleView.OfAsync(report)).Ids.Order(StringComparer.Ordinal), turned.Ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_allele_is_another_variant()
    {
        Finding finding = SampleCases.Tp53();
        Finding other = finding with { Annotation = finding.Annotation! with { Allele = SampleCases.Allele("17", 7577538, "C", "A") } };
        BundleView first = await BundleView.OfAsync(SampleCases.Of([finding]));
        BundleView second = await BundleView.OfAsync(SampleCases.Of([other]));
        Assert.Equal(first.Report.GetProperty("id").GetString(), second.Report.GetProperty("id").GetString());
        Assert.Empty(first.OfType("Observation").Select(Id).Intersect(second.OfType("Observation").Select(Id), StringComparer.Ordinal));
        static string Id(System.Text.Json.JsonElement resource) => resource.GetProperty("id").GetString()!;
    }

    [Fact]
    public async Task Another_case_or_laboratory_shares_no_id()
    {
        CaseReport report = SampleCases.All["missense, verified"];
        IEnumerable<string> ids = (await BundleView.OfAsync(report)).Ids;
        BundleView elsewhere = await BundleView.OfAsync(report, new FhirOptions("https://lab.example.org"));
        BundleView named = await BundleView.OfAsync(report, new FhirOptions(LaboratoryName: "Another"));
        BundleView nextCase = await BundleView.OfAsync(report with { Case = report.Case with { CaseId = "CASE-2" } });
        Assert.Empty(ids.Intersect(elsewhere.Ids, StringComparer.Ordinal));
        Assert.Empty(ids.Intersect(named.Ids, StringComparer.Ordinal));
        // The laboratory and what it works with are the same in every case.
        Assert.Equal(["Organization", "Device", "Device", "Device", "Device"], nextCase.Ids.Zip(nextCase.Resources).Where(entry => ids.Contains(entry.First)).Select(entry => entry.Second.GetProperty("resourceType").GetString()));
    }

    [Fact]
    public async Task One_allele_in_two_rows_is_two_variants_by_name_and_one_where_the_rows_are_the_same()
    {
        Finding finding = SampleCases.Tp53();
        Finding otherGene = finding with { Reported = (ReportedSmallVariant)finding.Reported with { Gene = "WRAP53" }, Symbol = "WRAP53" };
        BundleView bundle = await BundleView.OfAsync(SampleCases.Of([finding, otherGene, finding]));
        Assert.Equal(2, bundle.OfProfile("variant").Count());
        Assert.Equal(bundle.Ids.Count(), bundle.Ids.Distinct(StringComparer.Ordinal).Count());
    }
}
