using System.Text.Json;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Tests.Fhir;

public class TherapyObservationTests
{
    private const string Condition = "conditional: loss of function not shown for this variant";

    [Fact]
    public async Task A_combination_is_one_implication_and_alternatives_are_several()
    {
        BundleView bundle = await BundleView.OfAsync("stop without a version, conditional");
        JsonElement[] implications = [.. bundle.OfProfile("therapeutic-implication")];
        Assert.Equal(
            ["olaparib+temozolomide", "olaparib", "olaparib", "platinum"],
            implications.Select(implication => string.Join('+', BundleView.Components(implication, "51963-7").Select(BundleView.Words))));
        string variant = $"urn:uuid:{Assert.Single(bundle.OfProfile("variant")).GetProperty("id").GetString()}";
        Assert.All(implications, implication => Assert.Equal(variant, Assert.Single(implication.GetProperty("derivedFrom").EnumerateArray()).GetProperty("reference").GetString()));
    }

    [Fact]
    public async Task A_conditional_match_says_so_wherever_its_level_stands()
    {
        JsonElement combination = (await BundleView.OfAsync("stop without a version, conditional")).OfProfile("therapeutic-implication").First();
        // Not coded: a program that counts codes would take it for a response.
        Assert.Null(BundleView.CodeOf(combination, "therapeutic-implication"));
        Assert.Equal($"Response possible; {Condition}", BundleView.WordsOf(combination, "therapeutic-implication"));
        Assert.Equal(
            [
                $"AMP/ASCO/CAP 2017: Tier II - Level C ({Condition})",
                $"ESCAT III-A ({Condition})",
                $"Level 3B in the manner of OncoKB, assigned by the curator ({Condition})",
            ],
            BundleView.Components(combination, "93044-6").Select(BundleView.Words));
        string words = BundleView.WordsOf(combination, "conclusion-string")!;
        Assert.StartsWith(Condition, words, StringComparison.Ordinal);
        Assert.Contains("Responses were seen. Caution: One arm.", words, StringComparison.Ordinal);
        Assert.Contains("NCT00000001", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_citation_hangs_on_the_level()
    {
        JsonElement combination = (await BundleView.OfAsync("stop without a version, conditional")).OfProfile("therapeutic-implication").First();
        JsonElement[] citations = [.. BundleView.Components(combination, "93044-6").First().GetProperty("extension").EnumerateArray()];
        Assert.Equal(3, citations.Length);
        Assert.All(citations, citation => Assert.EndsWith("/workflow-relatedArtifactComponent", citation.GetProperty("url").GetString(), StringComparison.Ordinal));
        JsonElement first = citations[0].GetProperty("valueRelatedArtifact");
        Assert.Equal("citation", first.GetProperty("type").GetString());
        Assert.Equal("doi:10.1000/example", first.GetProperty("label").GetString());
        Assert.Equal("https://doi.org/10.1000/example", first.GetProperty("url").GetString());
        Assert.False(citations[2].GetProperty("valueRelatedArtifact").TryGetProperty("url", out _));
    }

    [Theory]
    [InlineData(EvidenceDirection.Supports, EvidenceKind.Phase2, Actionability.Established, "LA9661-5")]
    [InlineData(EvidenceDirection.Supports, EvidenceKind.Phase2, Actionability.Conditional, null)]
    [InlineData(EvidenceDirection.Supports, EvidenceKind.Phase2, Actionability.None, null)]
    [InlineData(EvidenceDirection.Supports, EvidenceKind.TrialOnly, Actionability.Established, null)]
    [InlineData(EvidenceDirection.Supports, EvidenceKind.Preclinical, Actionability.Established, null)]
    [InlineData(EvidenceDirection.Resistance, EvidenceKind.Phase2, Actionability.Established, "LA9660-7")]
    [InlineData(EvidenceDirection.Resistance, EvidenceKind.Phase2, Actionability.None, null)]
    [InlineData(EvidenceDirection.DoesNotSupport, EvidenceKind.Phase2, Actionability.Established, null)]
    [InlineData(EvidenceDirection.Alternative, EvidenceKind.Phase2, Actionability.Established, null)]
    public async Task A_response_is_coded_only_where_evidence_of_one_holds(EvidenceDirection direction, EvidenceKind kind, Actionability actionability, string? code)
    {
        Finding finding = SampleCases.Tp53() with { Actionability = actionability, Options = [SampleKnowledge.Option("A", ["olaparib"], direction, kind)] };
        JsonElement implication = Assert.Single((await BundleView.OfAsync(SampleCases.Of([finding]))).OfProfile("therapeutic-implication"));
        Assert.Equal(code, BundleView.CodeOf(implication, "therapeutic-implication"));
    }

    [Fact]
    public async Task Where_nothing_follows_the_words_and_the_level_say_so()
    {
        JsonElement combination = (await BundleView.OfAsync("stop without a version, nothing follows")).OfProfile("therapeutic-implication").First();
        Assert.StartsWith("Not established for this variant: loss-of-function grade not assessed", BundleView.WordsOf(combination, "conclusion-string"), StringComparison.Ordinal);
        Assert.All(BundleView.Components(combination, "93044-6"), level => Assert.EndsWith("(of the evidence; not established for this variant)", BundleView.Words(level), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_trial_without_a_result_is_a_therapy_with_its_number()
    {
        JsonElement[] trials = [.. (await BundleView.OfAsync("stop without a version, conditional")).OfProfile("therapeutic-implication").Where(i => BundleView.Components(i, "associated-therapy").Any())];
        Assert.Equal(["NCT00000001", "NCT00000002"], trials.Select(trial => BundleView.CodeOf(trial, "associated-therapy")));
        Assert.Equal("NCT00000001, A drug & another in sarcoma, phase 2 (recruiting, 2026-10)", BundleView.WordsOf(trials[0], "associated-therapy"));
        Assert.All(trials, trial => Assert.Equal("No level assigned in the patient's tumour type", BundleView.WordsOf(trial, "93044-6")));
    }

    [Fact]
    public async Task The_context_is_the_tumour_that_the_evidence_is_from()
    {
        JsonElement combination = (await BundleView.OfAsync("stop without a version, conditional")).OfProfile("therapeutic-implication").First();
        Assert.Equal("Uterine leiomyosarcoma", BundleView.WordsOf(combination, "81259-4"));
    }

    [Fact]
    public async Task An_established_match_is_not_limited()
    {
        JsonElement implication = Assert.Single((await BundleView.OfAsync(SampleCases.Of([SampleCases.Ntrk()]))).OfProfile("therapeutic-implication"));
        Assert.Equal("LA9661-5", BundleView.CodeOf(implication, "therapeutic-implication"));
        Assert.Equal("AMP/ASCO/CAP 2017: Tier I - Level A", BundleView.WordsOf(implication, "93044-6"));
    }

    [Fact]
    public async Task A_biomarker_that_gives_no_support_is_no_resistance()
    {
        BundleView bundle = await BundleView.OfAsync("biomarkers");
        JsonElement implication = Assert.Single(bundle.OfProfile("therapeutic-implication"));
        Assert.Null(BundleView.CodeOf(implication, "therapeutic-implication"));
        Assert.StartsWith("Gives no support to pembrolizumab", BundleView.WordsOf(implication, "conclusion-string"), StringComparison.Ordinal);
        Assert.Contains(implication.GetProperty("derivedFrom")[0].GetProperty("reference").GetString()!["urn:uuid:".Length..], bundle.OfProfile("molecular-biomarker").Select(b => b.GetProperty("id").GetString()));
    }
}
