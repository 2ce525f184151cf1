using System.Text.Json;
using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>What a case holds beside variants and their therapies: reads, outlook, reversion, risk group, recommendations.</summary>
public class WholeCaseTests
{
    [Fact]
    public async Task Reads_identifiers_and_frequency_are_what_the_file_states()
    {
        JsonElement variant = Assert.Single((await BundleView.OfAsync("reads, identifiers and a frequency")).OfProfile("variant"));
        Assert.Equal(252, Number(variant, "82121-5"));
        Assert.Equal(612, Number(variant, "Total read depth"));
        Assert.Equal(0.00001m, Number(variant, "Population allele frequency"));
        Assert.Equal(
            ["http://www.ncbi.nlm.nih.gov/projects/SNP rs11540652", "http://cancer.sanger.ac.uk/cancergenome/projects/cosmic COSV52661580"],
            BundleView.Components(variant, "81252-9").Select(component => component.GetProperty("valueCodeableConcept").GetProperty("coding")[0]).Select(coding => $"{coding.GetProperty("system").GetString()} {coding.GetProperty("code").GetString()}"));
    }

    [Fact]
    public async Task A_share_of_reads_is_never_turned_into_a_count() =>
        Assert.Empty(BundleView.Components(Assert.Single((await BundleView.OfAsync("missense, verified")).OfProfile("variant")), "82121-5"));

    [Theory]
    [InlineData(null, "LA18197-6")]
    [InlineData(false, "LA18197-6")]
    [InlineData(true, null)]
    public async Task The_origin_is_unknown_without_a_matched_normal_and_not_stated_with_one(bool? normal, string? code)
    {
        BundleView bundle = await BundleView.OfAsync(SampleCases.Of([SampleCases.Tp53()], SampleCases.Sheet() with { MatchedNormal = normal }));
        Assert.Equal(code, BundleView.CodeOf(Assert.Single(bundle.OfProfile("variant")), "48002-0"));
    }

    [Fact]
    public async Task A_call_that_its_caller_filtered_is_not_present() =>
        Assert.Equal("LA11884-6", BundleView.ValueCode(Assert.Single((await BundleView.OfAsync("filtered hotspot")).OfProfile("variant"))));

    [Fact]
    public async Task Prognosis_and_diagnosis_are_diagnostic_implications_without_a_therapy()
    {
        BundleView bundle = await BundleView.OfAsync("prognosis");
        Assert.Empty(bundle.OfProfile("therapeutic-implication"));
        JsonElement[] implications = [.. bundle.OfProfile("diagnostic-implication")];
        Assert.Equal(["Prognostic: worse outcome", "Diagnostic: supports the diagnosis"], implications.Skip(1).Select(implication => BundleView.WordsOf(implication, "53037-8")));
        Assert.All(implications, implication => Assert.NotEmpty(BundleView.Components(implication, "81259-4")));
    }

    [Fact]
    public async Task A_possible_reversion_is_derived_from_both_and_codes_nothing()
    {
        BundleView bundle = await BundleView.OfAsync("possible reversion");
        // The one that restores is below the settings and has resources all the same: the suspicion would dangle without it.
        string[] variants = [.. bundle.OfProfile("variant").Select(variant => $"urn:uuid:{variant.GetProperty("id").GetString()}")];
        Assert.Equal(2, variants.Length);
        JsonElement[] suspicions = [.. bundle.OfType("Observation").Where(observation => observation.TryGetProperty("derivedFrom", out JsonElement from) && from.GetArrayLength() == 2)];
        Assert.Equal(["diagnostic-implication", "therapeutic-implication"], suspicions.Select(BundleView.ProfileOf));
        Assert.All(suspicions, suspicion => Assert.Equal(variants, suspicion.GetProperty("derivedFrom").EnumerateArray().Select(from => from.GetProperty("reference").GetString()!)));
        Assert.Equal("Resistance possible; that the reversion is there is not shown", BundleView.WordsOf(suspicions[1], "therapeutic-implication"));
        Assert.Null(BundleView.CodeOf(suspicions[1], "therapeutic-implication"));
    }

    [Fact]
    public async Task A_risk_group_is_a_biomarker_of_the_whole_tumour()
    {
        BundleView bundle = await BundleView.OfAsync("risk group");
        JsonElement group = Assert.Single(bundle.OfProfile("molecular-biomarker"));
        Assert.Equal("Risk groups of an example", group.GetProperty("code").GetProperty("text").GetString());
        Assert.Equal("high", group.GetProperty("valueCodeableConcept").GetProperty("text").GetString());
        Assert.Equal($"urn:uuid:{Assert.Single(bundle.OfProfile("variant")).GetProperty("id").GetString()}", group.GetProperty("derivedFrom")[0].GetProperty("reference").GetString());
        JsonElement open = Assert.Single((await BundleView.OfAsync("risk group, not named")).OfProfile("molecular-biomarker"));
        Assert.False(open.TryGetProperty("valueCodeableConcept", out _));
        Assert.Equal("TP53 mutation is open", open.GetProperty("dataAbsentReason").GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_conditional_match_recommends_to_confirm_and_no_medication()
    {
        BundleView bundle = await BundleView.OfAsync("stop without a version, conditional");
        Assert.Empty(bundle.OfProfile("medication-recommendation"));
        JsonElement task = Assert.Single(bundle.OfProfile("followup-recommendation"));
        Assert.Equal("LA14021-2", task.GetProperty("code").GetProperty("coding")[0].GetProperty("code").GetString());
        Assert.Contains("loss of function is possible and not shown", task.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradiction_recommends_to_look_again() =>
        Assert.Contains("contradict each other", Assert.Single((await BundleView.OfAsync("contradicted")).OfProfile("followup-recommendation")).GetProperty("description").GetString(), StringComparison.Ordinal);

    [Fact]
    public async Task An_established_match_recommends_each_therapy_once_by_its_best_evidence()
    {
        LevelInTumour level = new("lms", "II-C", "III-A", "3B");
        Finding finding = SampleCases.Tp53() with
        {
            Actionability = Actionability.Established,
            Options =
            [
                SampleKnowledge.Option("A-best", ["olaparib", "temozolomide"], level: level),
                SampleKnowledge.Option("A-second", ["temozolomide", "olaparib"], level: level),
                SampleKnowledge.Option("A-alone", ["olaparib"], level: level),
                SampleKnowledge.Option("A-without-level", ["platinum"]),
                SampleKnowledge.Option("A-trial", ["larotrectinib"], kind: EvidenceKind.TrialOnly, level: level),
                SampleKnowledge.Option("A-laboratory", ["larotrectinib"], kind: EvidenceKind.Preclinical, level: level),
                SampleKnowledge.Option("A-resistance", ["pembrolizumab"], EvidenceDirection.Resistance, level: level),
            ],
        };
        BundleView bundle = await BundleView.OfAsync(SampleCases.Of([finding]));
        JsonElement[] tasks = [.. bundle.OfProfile("medication-recommendation")];
        Assert.Equal(2, tasks.Length);
        Assert.Equal("Consider olaparib with temozolomide", tasks[0].GetProperty("code").GetProperty("text").GetString());
        Assert.Equal("olaparib with temozolomide may be weighed for TP53 NM_000546.6:c.743G>A p.(Arg248Gln) (AMP/ASCO/CAP 2017: Tier II - Level C); evidence in Uterine leiomyosarcoma.", tasks[0].GetProperty("description").GetString());
        Assert.All(tasks, task => Assert.Equal("LA26421-0", task.GetProperty("code").GetProperty("coding")[0].GetProperty("code").GetString()));
        Assert.Equal(
            bundle.OfProfile("therapeutic-implication").Where((_, index) => index is 0 or 2).Select(implication => $"urn:uuid:{implication.GetProperty("id").GetString()}"),
            tasks.Select(task => task.GetProperty("reasonReference").GetProperty("reference").GetString()!));
        Assert.All(tasks, task => Assert.False(task.TryGetProperty("focus", out _)));
    }

    [Fact]
    public async Task Evidence_of_another_tumour_is_read_and_not_proposed()
    {
        Option option = SampleKnowledge.Option("A-other", ["olaparib"], level: new LevelInTumour("lms", "II-C", null, null)) with { Relation = TumourRelation.Other };
        BundleView bundle = await BundleView.OfAsync(SampleCases.Of([SampleCases.Tp53() with { Actionability = Actionability.Established, Options = [option] }]));
        Assert.Empty(bundle.OfProfile("medication-recommendation"));
        Assert.Single(bundle.OfProfile("therapeutic-implication"));
    }

    [Fact]
    public async Task A_loss_that_is_perhaps_mended_has_no_coded_response_and_is_to_be_confirmed()
    {
        Finding finding = SampleCases.Ntrk() with { IsPerhapsReverted = true };
        BundleView bundle = await BundleView.OfAsync(SampleCases.Of([finding]));
        Assert.Null(BundleView.CodeOf(Assert.Single(bundle.OfProfile("therapeutic-implication")), "therapeutic-implication"));
        Assert.Empty(bundle.OfProfile("medication-recommendation"));
        Assert.Contains("whether both lie on one molecule", Assert.Single(bundle.OfProfile("followup-recommendation")).GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Heterozygosity_that_is_lost_is_a_variant_and_a_row_with_both_alleles_is_none()
    {
        CaseReport report = SampleCases.Of([]);
        report = report with { Case = report.Case with { LossOfHeterozygosity = [new(SampleCases.Somewhere, "TP53", 2, 0), new(SampleCases.Somewhere, "RB1", 2, 1)] } };
        JsonElement loss = Assert.Single((await BundleView.OfAsync(report)).OfProfile("variant"));
        Assert.Equal("HGNC:11998", BundleView.CodeOf(loss, "48018-6"));
        Assert.Equal(2, Number(loss, "82155-3"));
        Assert.Equal("TP53 loss of heterozygosity", BundleView.WordsOf(loss, "81252-9"));
    }

    [Fact]
    public async Task Two_rows_of_a_gene_that_measure_something_else_are_two_variants()
    {
        Finding first = SampleCases.CopyNumber() with { Reported = new ReportedCopyNumber(SampleCases.Somewhere, "RB1", "DEL", 0.412m, 0m) };
        Finding second = SampleCases.CopyNumber() with { Reported = new ReportedCopyNumber(SampleCases.Somewhere, "RB1", "DEL", 0.7m, 1m) };
        BundleView bundle = await BundleView.OfAsync(SampleCases.Of([first, second, first]));
        Assert.Equal([0.412m, 0.7m], bundle.OfProfile("variant").Select(variant => Number(variant, "Fold change")));
    }

    [Fact]
    public async Task An_id_does_not_move_with_what_else_is_shown()
    {
        Finding finding = SampleCases.Tp53();
        Finding otherGene = finding with { Reported = (ReportedSmallVariant)finding.Reported with { Gene = "AAAS" }, Symbol = "AAAS" };
        BundleView both = await BundleView.OfAsync(SampleCases.Of([finding, otherGene]));
        BundleView one = await BundleView.OfAsync(SampleCases.Of([finding, otherGene with { Reportability = new Reportability(IsReportable: false, [$"a setting"]) }]));
        Assert.Subset(both.Ids.ToHashSet(), one.Ids.ToHashSet());
    }

    [Theory]
    [InlineData("everything")]
    [InlineData("possible reversion")]
    [InlineData("risk group")]
    public async Task Every_resource_has_a_narrative_of_its_own(string sample) =>
        Assert.All((await BundleView.OfAsync(sample)).Resources, resource => Assert.Contains("<p>", resource.GetProperty("text").GetProperty("div").GetString(), StringComparison.Ordinal));

    // A drug and a tumour alone would read like a response.
    [Fact]
    public async Task The_narrative_of_evidence_that_gives_no_support_says_so()
    {
        JsonElement implication = Assert.Single((await BundleView.OfAsync("biomarkers")).OfProfile("therapeutic-implication"));
        Assert.Contains("Gives no support to pembrolizumab", implication.GetProperty("text").GetProperty("div").GetString(), StringComparison.Ordinal);
    }

    private static decimal Number(JsonElement observation, string code) =>
        Assert.Single(BundleView.Components(observation, code)).GetProperty("valueQuantity").GetProperty("value").GetDecimal();
}
