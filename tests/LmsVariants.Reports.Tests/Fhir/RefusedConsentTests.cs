using System.Text;
using System.Text.Json;
using LmsVariants.Formats;
using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Html;
using LmsVariants.Testing;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>The whole way of a case with the real knowledge base: what of the germline reaches the bundle, by consent.</summary>
public sealed class RefusedConsentTests
{
    private static readonly Lazy<CuratedKnowledge> Knowledge = new(() => KnowledgeBaseFolder.Read(Component.InRepository("knowledgebase")).Knowledge!);

    private static readonly Lazy<TranscriptCatalogue> Reference = new(() => BundleFile.Open(Component.InRepository("knowledgebase", "reference", "lmsvariants.bundle")));

    private static readonly string[] Words = ["germline", "hereditary", "inherit", "counsel", "consent", "Li-Fraumeni", "predispos", "LA6683-2", "LA14020-4"];

    [Fact]
    public async Task Refused_nothing_of_the_germline_reaches_the_bundle()
    {
        CaseReport report = Report("refused");
        Assert.Equal(2, report.Findings.Count(finding => finding.Germline is not null));
        BundleView bundle = await BundleView.OfAsync(report);
        Assert.All(Words, word => Assert.DoesNotContain(word, bundle.Text, StringComparison.OrdinalIgnoreCase));
        // What is curated of the question, word for word.
        foreach (string text in report.Knowledge.GermlineQuestions.SelectMany(question => new[] { question.Syndrome, question.Statement, question.Rate })) Assert.DoesNotContain(text, bundle.Text, StringComparison.OrdinalIgnoreCase);
        Assert.All(report.Findings, finding => Assert.True(finding.Germline is null || !bundle.Text.Contains(finding.Germline.Reads, StringComparison.Ordinal)));
        // The findings themselves are there.
        Assert.Contains("p.(Arg248Gln)", bundle.Text, StringComparison.Ordinal);
        Assert.Contains("olaparib", bundle.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_inside_the_bundle_of_a_refused_consent_is_the_narrative()
    {
        string page = Page((await new FhirReportWriter(new FhirOptions(), new ReportPageWriter()).WriteAsync(Report("refused"), CancellationToken.None)));
        Assert.All(Words, word => Assert.DoesNotContain(word, page, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("p.(Arg248Gln)", page, StringComparison.Ordinal);
        Assert.Contains("Li-Fraumeni", Page(await new FhirReportWriter(new FhirOptions(), new ReportPageWriter()).WriteAsync(Report("unknown"), CancellationToken.None)), StringComparison.Ordinal);
    }

    // Nobody thought of these, and the last look finds them.
    [Fact]
    public async Task Refused_no_word_of_the_case_sheet_speaks_of_it_either()
    {
        CaseReport report = Report("refused");
        report = report with { Case = report.Case with { Sheet = report.Case.Sheet! with { SpecimenType = "blood (germline control)", BodySite = "hereditary site", Requester = "Hereditary cancer clinic" } } };
        BundleView bundle = await BundleView.OfAsync(report);
        Assert.All(Words, word => Assert.DoesNotContain(word, bundle.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("Withheld", bundle.Single("ServiceRequest").GetProperty("requester").GetProperty("display").GetString());
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("")]
    public async Task Without_a_word_on_consent_the_suspicion_is_a_note_and_nothing_is_recommended(string consent)
    {
        BundleView bundle = await BundleView.OfAsync(Report(consent));
        Assert.Contains("germline testing could be considered after consent", bundle.OfProfile("variant").First().GetProperty("note")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("LA14020-4", bundle.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("LA6683-2", bundle.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_consent_counselling_and_a_test_are_recommended() => Assert.Equal(
        ["LA14020-4", "LA14020-4", "LA14021-2", "LA14021-2"],
        (await BundleView.OfAsync(Report("given"))).OfProfile("followup-recommendation").Select(task => task.GetProperty("code").GetProperty("coding")[0].GetProperty("code").GetString()).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(GermlineConsent.Refused, false)]
    [InlineData(GermlineConsent.Unknown, true)]
    [InlineData(GermlineConsent.Given, true)]
    public async Task What_tells_how_the_result_was_made_speaks_of_it_unless_refused(GermlineConsent consent, bool speaks)
    {
        BundleView bundle = await BundleView.OfAsync(StudySamples.SpeakingOfTheGermline(consent));
        Assert.Equal(speaks ? StudySamples.GermlineWords : [], StudySamples.GermlineWords.Where(word => bundle.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.Equal(speaks, Words.Any(word => bundle.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));
        // What stands beside it is not lost with it.
        Assert.All((string[])["PLAIN_METRIC 1 (no limit stated)", "plain-setting = 1", "The software is in its plain beta", "Fusions: nothing called (assessed, nothing called)", new string('7', 64)], text => Assert.Contains(text, bundle.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Refused_is_one_sentence_of_the_summary_for_each_question() => Assert.Equal(
        [
            "BRCA2, hereditary predisposition by BRCA1, BRCA2 or PALB2: the question is raised and not pursued, as germline testing was refused.",
            "TP53, Li-Fraumeni syndrome: the question is raised and not pursued, as germline testing was refused.",
        ],
        Report("refused").Summary.English().Where(sentence => sentence.Contains("germline", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal));

    private static string Page(byte[] bundle)
    {
        using JsonDocument read = JsonDocument.Parse(bundle);
        JsonElement report = read.RootElement.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource")).Single(resource => resource.GetProperty("resourceType").GetString() == "DiagnosticReport");
        return Encoding.UTF8.GetString(report.GetProperty("presentedForm")[0].GetProperty("data").GetBytesFromBase64());
    }

    private static CaseReport Report(string consent)
    {
        const string Calls = """
            ##fileformat=VCFv4.2
            #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO	FORMAT	S1
            13	32911001	.	GA	G	.	PASS	.	GT:AD	0/1:300,200
            17	7577538	.	C	T	.	PASS	.	GT:AD	0/1:300,200

            """;
        CaseReader reader = new(new IngestContext(new ReadingContext(new InputLimits(), null), Knowledge.Value.Genes, Reference.Value, GenomeAssembly.GRCh37, null));
        InputDocument[] documents =
        [
            new("a.vcf", Encoding.UTF8.GetBytes(Calls.ReplaceLineEndings("\n"))),
            new("case-sheet.csv", Encoding.UTF8.GetBytes($"sample_id,diagnosis_code,tumour_content,germline_consent\nS1,ulms,0.6,{consent}\n")),
        ];
        ReportedCase read = Assert.Single(reader.Read(documents));
        Assert.Empty(reader.Problems);
        return new CaseInterpreter(Knowledge.Value, Reference.Value).Interpret(read, new RunRequest(null, DateTimeOffset.UnixEpoch, "test", new InterpretationSettings()));
    }
}
