using System.Text.Json;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Tests.Fhir;

public class BiomarkerObservationTests
{
    [Fact]
    public async Task Burden_stability_and_deficiency_have_their_codes_and_values()
    {
        JsonElement[] biomarkers = [.. (await BundleView.OfAsync("biomarkers")).OfProfile("molecular-biomarker")];
        Assert.Equal(["94076-7", "81695-9", "C120465"], biomarkers.Select(biomarker => biomarker.GetProperty("code").GetProperty("coding")[0].GetProperty("code").GetString()));
        Assert.All(biomarkers, biomarker => Assert.Equal("molgen", BundleView.CodeOf(biomarker, "biomarker-category")));
        JsonElement burden = biomarkers[0].GetProperty("valueQuantity");
        Assert.Equal("5.98", burden.GetProperty("value").GetRawText());
        Assert.Equal("1/1000000{Base}", burden.GetProperty("code").GetString());
        Assert.Equal("L", biomarkers[0].GetProperty("interpretation")[0].GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.Equal("LA14122-8", BundleView.ValueCode(biomarkers[1]));
        Assert.Contains("Reported by another examination: MSS by nine markers.", biomarkers[1].GetProperty("note").EnumerateArray().Select(note => note.GetProperty("text").GetString()));
        Assert.Equal(47, biomarkers[2].GetProperty("valueQuantity").GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task What_was_measured_and_not_judged_has_its_number_and_no_interpretation()
    {
        BiomarkerResult burden = new(BiomarkerKind.Tmb, Assessed<string>.Not($"there is no cut-off"), 8.3m, $"mutations/Mb", [], $"TMB in circulating DNA: 8.3 mutations/Mb", null, []);
        JsonElement written = Assert.Single((await BundleView.OfAsync(SampleCases.Of([], biomarkers: [burden]))).OfProfile("molecular-biomarker"));
        Assert.Equal("8.3", written.GetProperty("valueQuantity").GetProperty("value").GetRawText());
        Assert.All(["interpretation", "dataAbsentReason"], absent => Assert.False(written.TryGetProperty(absent, out _)));
    }

    [Theory]
    [InlineData("HRD", 51, "H")]
    [InlineData("HRD-not-detected", 12, "L")]
    public async Task A_score_says_which_side_of_its_cut_off_it_is_on_and_that_it_is_a_score(string state, int score, string code)
    {
        JsonElement deficiency = Assert.Single((await BundleView.OfAsync(SampleCases.Of([], biomarkers: [new(BiomarkerKind.Hrd, Assessed<string>.As(state), score, $"", [], $"a score", null, [])]))).OfProfile("molecular-biomarker"));
        Assert.Equal(code, deficiency.GetProperty("interpretation")[0].GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.StartsWith("Genomic instability score", deficiency.GetProperty("code").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_not_assessed_has_a_reason_and_no_value()
    {
        JsonElement[] biomarkers = [.. (await BundleView.OfAsync("biomarkers not assessed")).OfProfile("molecular-biomarker")];
        Assert.Equal(2, biomarkers.Length);
        Assert.All(biomarkers, biomarker =>
        {
            Assert.Equal("unknown", biomarker.GetProperty("dataAbsentReason").GetProperty("coding")[0].GetProperty("code").GetString());
            Assert.DoesNotContain(biomarker.EnumerateObject(), member => member.Name.StartsWith("value", StringComparison.Ordinal));
        });
        Assert.Contains("Not assessed: 12 usable sites are too few.", biomarkers[1].GetProperty("note").EnumerateArray().Select(note => note.GetProperty("text").GetString()));
    }
}
