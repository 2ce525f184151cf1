using System.Text.Json;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Fhir.Corrections;
using LmsVariants.Testing;

namespace LmsVariants.Reports.Tests.Fhir.Page;

/// <summary>docs/fhir/resources.md is what the program writes.</summary>
public class ResourcePageTests
{
    private static readonly Lazy<Task<ResourceSurvey>> Survey = new(SurveyAsync);

    [Fact]
    public async Task The_page_for_integrators_is_what_is_written()
    {
        string file = Component.InRepository("docs", "fhir", "resources.md");
        string page = ResourcePage.Of(await Survey.Value);
        string accepted = File.Exists(file) ? await File.ReadAllTextAsync(file) : string.Empty;
        string received = Component.InRepository("docs", "fhir", "resources.received.md");
        if (page != accepted) await File.WriteAllTextAsync(received, page);
        else File.Delete(received);
        Assert.True(page == accepted, "docs/fhir/resources.md is not what the program writes; look at resources.received.md beside it, and put it in its place if it is right");
    }

    [Fact]
    public async Task Every_component_that_is_written_has_a_meaning_and_none_is_never_written()
    {
        string[] written = [.. (await Survey.Value).Kinds.Values.SelectMany(kind => kind.Components.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Assert.Equal(ComponentTerm.All.Select(term => term.Code).Order(StringComparer.Ordinal), written);
        Assert.All(ComponentTerm.All, term => Assert.NotEmpty(term.Meaning));
    }

    private static async Task<ResourceSurvey> SurveyAsync()
    {
        ResourceSurvey survey = new();
        foreach (string example in Directory.GetFiles(Component.InRepository("docs", "fhir", "examples"), "*.fhir.json").Order(StringComparer.Ordinal))
        {
            using JsonDocument bundle = JsonDocument.Parse(await File.ReadAllTextAsync(example));
            survey.Add(bundle.RootElement);
        }
        foreach (string name in SampleCases.All.Keys.Order(StringComparer.Ordinal))
        {
            using JsonDocument bundle = JsonDocument.Parse((await BundleView.OfAsync(name)).Text);
            survey.Add(bundle.RootElement);
        }
        foreach (CaseReport other in (CaseReport[])[StudySamples.Paired(), Corrected(await new FhirReportWriter(new FhirOptions()).WriteAsync(SampleCases.All["everything"], CancellationToken.None))])
        {
            using JsonDocument bundle = JsonDocument.Parse((await BundleView.OfAsync(other)).Text);
            survey.Add(bundle.RootElement);
        }
        return survey;
    }

    private static CaseReport Corrected(byte[] earlier) => SampleCases.All["negative"].Correcting(EarlierBundle.Read(earlier).AsEarlier(earlier));
}
