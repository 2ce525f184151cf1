using System.Text.Json;
using LmsVariants.Formats.CaseSheets;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;

namespace LmsVariants.Reports.Tests.Fhir;

public class GermlineTests
{
    [Fact]
    public async Task Consent_given_makes_a_recommendation_of_counselling()
    {
        BundleView bundle = await BundleView.OfAsync("germline, consent given");
        JsonElement[] tasks = [.. bundle.OfType("Task")];
        Assert.Equal(["LA14020-4", "LA14021-2"], tasks.Select(task => task.GetProperty("code").GetProperty("coding")[0].GetProperty("code").GetString()));
        string implication = Assert.Single(bundle.OfProfile("diagnostic-implication")).GetProperty("id").GetString()!;
        Assert.All(tasks, task =>
        {
            Assert.Equal("requested", task.GetProperty("status").GetString());
            Assert.Equal("proposal", task.GetProperty("intent").GetString());
            Assert.EndsWith("Genetic counselling is recommended.", task.GetProperty("description").GetString(), StringComparison.Ordinal);
            Assert.Equal($"urn:uuid:{implication}", task.GetProperty("reasonReference").GetProperty("reference").GetString());
        });
        Assert.Equal(
            tasks.Select(task => $"urn:uuid:{task.GetProperty("id").GetString()}"),
            bundle.Report.GetProperty("extension").EnumerateArray().Where(extension => extension.GetProperty("url").GetString()!.EndsWith("recommended-action", StringComparison.Ordinal)).Select(action => action.GetProperty("valueReference").GetProperty("reference").GetString()));
    }

    [Fact]
    public async Task Refused_nothing_of_it_is_in_the_bundle()
    {
        BundleView bundle = await BundleView.OfAsync("germline, consent refused");
        Assert.Empty(bundle.OfType("Task"));
        string[] words = ["germline", "hereditary", "counsel", "Li-Fraumeni", "recommended-action", "consent", "LA6683-2"];
        Assert.All(words, word => Assert.DoesNotContain(word, bundle.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Also seen without.", bundle.Text, StringComparison.Ordinal);
        Assert.Contains("Below 5 % allele frequency nothing is reported.", bundle.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_leaves_the_same_findings_as_no_question_at_all()
    {
        CaseReport flagged = SampleCases.All["germline, consent refused"];
        CaseReport plain = flagged with { Ranked = [flagged.Ranked[0] with { Germline = null }], Findings = [flagged.Findings[0] with { Germline = null }] };
        Assert.Equal((await BundleView.OfAsync(plain)).Text, (await BundleView.OfAsync(flagged)).Text);
    }

    [Fact]
    public async Task Without_a_word_on_consent_it_is_a_note_and_no_task()
    {
        BundleView bundle = await BundleView.OfAsync("germline, consent unknown");
        Assert.Empty(bundle.OfType("Task"));
        Assert.Contains("Genetic counselling is recommended.", Assert.Single(bundle.OfProfile("variant")).GetProperty("note")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_outranks_a_flag()
    {
        CaseReport report = SampleCases.Of([SampleCases.WithGermline(GermlineConsent.Given)], SampleCases.Sheet() with { GermlineConsent = GermlineConsent.Refused });
        Assert.Empty((await BundleView.OfAsync(report)).OfType("Task"));
    }

    [Theory]
    [InlineData("One. A germline BRCA change was asked for. Three.", "One. Three.")]
    [InlineData("Patients with Li-Fraumeni were left out.", null)]
    [InlineData("Nothing of the kind, e.g. here.", "Nothing of the kind, e.g. here.")]
    [InlineData(" two\tblanks\n", "two blanks")]
    [InlineData(null, null)]
    public void Sentences_that_speak_of_it_are_left_out(string? text, string? expected) =>
        Assert.Equal(expected, new Discretion(SampleCases.All["germline, consent refused"]).Pass(text));
}
