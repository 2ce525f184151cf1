using System.Text.Json;
using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;

namespace LmsVariants.Reports.Tests.Fhir;

public class VariantObservationTests
{
    [Fact]
    public async Task A_verified_variant_has_every_component()
    {
        JsonElement variant = await VariantAsync("missense, verified");
        Assert.Equal("LA9633-4", BundleView.ValueCode(variant));
        (string Component, string Code)[] expected =
        [
            ("48018-6", "HGNC:11998"), ("62374-4", "LA14029-5"), ("48000-4", "LA21270-6"), ("48013-7", "NC_000017.10"), ("92822-6", "LA30102-0"),
            ("48019-4", "SO:0001483"), ("81290-9", "NC_000017.10:g.7577538C>T"), ("51958-7", "NM_000546.6"), ("48004-6", "NM_000546.6:c.743G>A"),
            ("48005-3", "NP_000537.3:p.(Arg248Gln)"),
        ];
        Assert.All(expected, pair => Assert.Equal(pair.Code, BundleView.CodeOf(variant, pair.Component)));
        Assert.Equal("C", BundleView.WordsOf(variant, "69547-8"));
        Assert.Equal("T", BundleView.WordsOf(variant, "69551-0"));
        JsonElement place = Assert.Single(BundleView.Components(variant, "81254-5")).GetProperty("valueRange");
        Assert.Equal(7577538, place.GetProperty("low").GetProperty("value").GetInt32());
        Assert.False(place.TryGetProperty("high", out _));
        JsonElement share = Assert.Single(BundleView.Components(variant, "81258-6")).GetProperty("valueQuantity");
        Assert.Equal("0.412", share.GetProperty("value").GetRawText());
        Assert.Equal("1", share.GetProperty("code").GetString());
        Assert.Contains("Depth 612 reads in all.", BundleView.WordsOf(variant, "conclusion-string"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consequence_stands_for_each_transcript_with_an_effect()
    {
        BundleView bundle = await BundleView.OfAsync("missense, verified");
        Assert.Equal(
            ["NM_000546.6:c.743G>A", "NM_001126112.3:c.743G>A"],
            bundle.OfProfile("molecular-consequence").Select(consequence => BundleView.CodeOf(consequence, "48004-6")!));
        Assert.All(bundle.OfProfile("molecular-consequence"), consequence =>
        {
            Assert.Equal("SO:0001583", BundleView.CodeOf(consequence, "feature-consequence"));
            Assert.Empty(BundleView.Components(consequence, "functional-effect"));
        });
    }

    [Theory]
    [InlineData(LossOfFunctionGrade.VeryStrong, 1)]
    [InlineData(LossOfFunctionGrade.Strong, 1)]
    [InlineData(LossOfFunctionGrade.Moderate, 0)]
    [InlineData(LossOfFunctionGrade.NotApplicable, 0)]
    public async Task Loss_of_function_is_coded_where_the_grade_shows_it_on_the_transcript_it_rests_on(LossOfFunctionGrade grade, int expected)
    {
        Finding finding = SampleCases.Tp53();
        finding = finding with { Classification = finding.Classification with { Grade = Assessed<LossOfFunctionGrade>.As(grade) } };
        BundleView bundle = await BundleView.OfAsync(SampleCases.Of([finding]));
        Assert.Equal(expected, bundle.OfProfile("molecular-consequence").Sum(consequence => BundleView.Components(consequence, "functional-effect").Count()));
    }

    [Fact]
    public async Task A_transcript_without_a_version_is_named_in_words_alone()
    {
        BundleView bundle = await BundleView.OfAsync("stop without a version, conditional");
        foreach (JsonElement observation in bundle.OfProfile("variant").Concat(bundle.OfProfile("molecular-consequence")))
        {
            Assert.Empty(BundleView.Components(observation, "48004-6"));
            Assert.Empty(BundleView.Components(observation, "48005-3"));
            Assert.Equal("NM_133509 (version not known)", BundleView.WordsOf(observation, "51958-7"));
        }
        Assert.Equal("RAD51B NM_133509:c.1111C>T p.(Arg371Ter)", BundleView.WordsOf(Assert.Single(bundle.OfProfile("variant")), "81252-9"));
        Assert.Equal("NM_133509:c.1111C>T p.(Arg371Ter), exon 7/11", BundleView.WordsOf(Assert.Single(bundle.OfProfile("molecular-consequence")), "conclusion-string"));
    }

    [Fact]
    public async Task Of_what_the_reference_contradicts_nothing_is_coded()
    {
        BundleView bundle = await BundleView.OfAsync("contradicted");
        JsonElement variant = Assert.Single(bundle.OfProfile("variant"));
        Assert.Equal("LA11884-6", BundleView.ValueCode(variant));
        Assert.Empty(bundle.OfProfile("molecular-consequence"));
        string[] absent = ["48004-6", "48005-3", "81290-9", "69547-8", "69551-0", "81254-5", "48019-4", "feature-consequence"];
        Assert.All(absent, code => Assert.Empty(BundleView.Components(variant, code)));
        string words = BundleView.WordsOf(variant, "conclusion-string")!;
        Assert.Contains("chr7:6035199 C>T", words, StringComparison.Ordinal);
        Assert.Contains("LMV3101: The file states C, the reference has A.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("truncation", bundle.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_as_reported_has_its_place_and_its_names_in_words()
    {
        BundleView bundle = await BundleView.OfAsync("deletion as reported");
        JsonElement variant = Assert.Single(bundle.OfProfile("variant"));
        Assert.Equal("LA9633-4", BundleView.ValueCode(variant));
        Assert.Equal("NC_000013.10", BundleView.CodeOf(variant, "48013-7"));
        JsonElement place = Assert.Single(BundleView.Components(variant, "81254-5")).GetProperty("valueRange");
        Assert.Equal(48934190, place.GetProperty("low").GetProperty("value").GetInt32());
        Assert.Equal(48934191, place.GetProperty("high").GetProperty("value").GetInt32());
        Assert.Empty(BundleView.Components(variant, "48004-6"));
        Assert.Contains("(as reported, not verified)", BundleView.WordsOf(variant, "81252-9"), StringComparison.Ordinal);
        Assert.Empty(bundle.OfProfile("molecular-consequence"));
    }

    [Fact]
    public async Task Names_alone_are_a_variant_without_a_place()
    {
        JsonElement variant = await VariantAsync("names alone, no assembly");
        Assert.Empty(BundleView.Components(variant, "62374-4"));
        Assert.StartsWith("RB1 NM_1234.5:c.99del", BundleView.WordsOf(variant, "81252-9"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fold_change_is_never_a_copy_number()
    {
        BundleView bundle = await BundleView.OfAsync("copy number");
        Assert.All(bundle.OfProfile("variant"), variant =>
        {
            Assert.Empty(BundleView.Components(variant, "82155-3"));
            Assert.Empty(BundleView.Components(variant, "81254-5"));
            Assert.Equal("SO:0001743", BundleView.CodeOf(variant, "48019-4"));
            Assert.Contains("Fold change 0.", BundleView.WordsOf(variant, "conclusion-string"), StringComparison.Ordinal);
        });
        JsonElement exons = bundle.OfProfile("variant").Last();
        Assert.Equal(41215350, Assert.Single(BundleView.Components(exons, "81302-2")).GetProperty("valueRange").GetProperty("low").GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task Copies_are_coded_where_the_file_states_copies()
    {
        Finding finding = SampleCases.CopyNumber() with { Reported = new ReportedCopyNumber(SampleCases.Somewhere, "CDKN2A", "DUP", 3.1m, 6m) };
        JsonElement variant = Assert.Single((await BundleView.OfAsync(SampleCases.Of([finding]))).OfProfile("variant"));
        Assert.Equal(6, Assert.Single(BundleView.Components(variant, "82155-3")).GetProperty("valueQuantity").GetProperty("value").GetInt32());
        Assert.Equal("SO:0001742", BundleView.CodeOf(variant, "48019-4"));
    }

    [Fact]
    public async Task A_fusion_names_both_genes_and_is_a_gene_fusion()
    {
        BundleView bundle = await BundleView.OfAsync("fusion and splice");
        JsonElement fusion = bundle.OfProfile("variant").First();
        Assert.Equal(
            ["HGNC:12012", "HGNC:8031"],
            BundleView.Components(fusion, "48018-6").Select(gene => gene.GetProperty("valueCodeableConcept").GetProperty("coding")[0].GetProperty("code").GetString()));
        Assert.Equal("SO:0000199", BundleView.CodeOf(fusion, "48019-4"));
        Assert.Equal("TPM3::NTRK1 fusion", BundleView.WordsOf(fusion, "81252-9"));
        Assert.Contains("88 supporting reads", BundleView.WordsOf(fusion, "conclusion-string"), StringComparison.Ordinal);
        Assert.Equal("SO:0001565", BundleView.CodeOf(Assert.Single(bundle.OfProfile("molecular-consequence")), "feature-consequence"));
    }

    [Fact]
    public async Task Findings_outside_the_settings_are_counted_and_not_sent()
    {
        BundleView bundle = await BundleView.OfAsync(SampleCases.Of([SampleCases.Tp53(), SampleCases.Outside()]));
        Assert.Single(bundle.OfProfile("variant"));
        Assert.Contains("Rows outside the settings of what is reportable: 1;", bundle.Report.GetProperty("conclusion").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Oncogenicity_is_in_words_that_name_the_procedure()
    {
        JsonElement assessed = Assert.Single((await BundleView.OfAsync("missense, verified")).OfProfile("diagnostic-implication"));
        Assert.Equal("Likely oncogenic (8 points; ClinGen/CGC/VICC SOP, Horak et al. 2022, PMID 35101336)", BundleView.WordsOf(assessed, "53037-8"));
        Assert.Null(BundleView.CodeOf(assessed, "53037-8"));
        Assert.Equal("443719001", BundleView.CodeOf(assessed, "81259-4"));
        JsonElement not = Assert.Single((await BundleView.OfAsync("stop without a version, nothing follows")).OfProfile("diagnostic-implication"));
        Assert.StartsWith("Oncogenicity not assessed: the grade is not assessed", BundleView.WordsOf(not, "53037-8"), StringComparison.Ordinal);
        Assert.Equal("OS3 +4", BundleView.WordsOf(not, "93044-6"));
        Assert.Equal("OS3 +4", BundleView.WordsOf(assessed, "93044-6"));
        Assert.Equal(8, Assert.Single(BundleView.Components(assessed, "Oncogenicity points")).GetProperty("valueQuantity").GetProperty("value").GetInt32());
    }

    [Fact]
    public void Chromosomes_have_the_answers_of_LL2938_0()
    {
        // The check digit of an answer is that of its number, two further for the letters in front: seen on answers of the guide's own package.
        for (int number = 1; number <= 24; number++)
        {
            string code = Answers.Chromosome(number, "n")!.Value.Code;
            Assert.Equal(FormattableString.Invariant($"LA{21253 + number}-{(CheckDigit(21253 + number) + 2) % 10}"), code);
        }
        Assert.Null(Answers.Chromosome(25, "M"));
        Assert.Equal(("LA21256-5", "Chromosome 3"), Answers.Chromosome(3, "3"));
        Assert.Equal(("LA21276-3", "Chromosome X"), Answers.Chromosome(23, "X"));
    }

    private static int CheckDigit(int number)
    {
        int sum = 0;
        for (int place = 0; number > 0; place++, number /= 10)
        {
            int digit = number % 10 * (place % 2 == 0 ? 2 : 1);
            sum += (digit / 10) + (digit % 10);
        }
        return (10 - (sum % 10)) % 10;
    }

    private static async Task<JsonElement> VariantAsync(string sample) => Assert.Single((await BundleView.OfAsync(sample)).OfProfile("variant"));
}
