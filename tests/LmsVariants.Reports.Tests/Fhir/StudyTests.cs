using System.Text.Json;
using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.GenesSeen;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>The study and its analyses: what was looked at, how, how well, with what, and what came of it.</summary>
public class StudyTests
{
    private const string Analysis = "http://hl7.org/fhir/uv/genomics-reporting/StructureDefinition/genomic-study-analysis-";

    /// <summary>A metric, and how it stands in the description.</summary>
    public static TheoryData<string, string, string, string, string> Metrics => new()
    {
        { "1011 Count", "150", "", "Passed", "M 1011 Count (at least 150, within)" },
        { "1011 NA", "0", "1457", "Passed", "M 1011 (limits 0 to 1457, within)" },
        { "9.10 %", "", "8.00", "Failed", "M 9.10 % (at most 8.00, not within)" },
        { "7 bp", "", "", "NoLimit", "M 7 bp (no limit stated)" },
        { " bp", "70", "", "NotMeasured", "M (at least 70, not measured)" },
    };

    /// <summary>Parts that were assessed, and what the analyses are said to have looked for and how.</summary>
    public static TheoryData<string, string, string> Kinds => new()
    {
        { "Small variants", "DNA", "ngs-mps" },
        { "Small variants|Gene amplifications", "DNA SO:0001742", "ngs-mps" },
        { "Gene amplifications|Gene-level copy number losses and deep deletions", "CNV SO:0001742 SO:0001743", "ngs-mps deletion-duplication-analysis" },
        { "Exon-level losses and rearrangements", "SO:0001572", "ngs-mps" },
        { "Fusions", "SO:0001565", "ngs-mps" },
        { "Splice variants (RNA)", "RNA", "ngs-mps rna-analysis alternative-splicing-detection" },
        { "Fusions|Splice variants (RNA)", "RNA SO:0001565", "ngs-mps rna-analysis alternative-splicing-detection" },
        { "Microsatellite instability", "", "ngs-mps msi" },
        { "Tumour mutational burden", "", "ngs-mps" },
        { "", "", "ngs-mps" },
    };

    [Fact]
    public async Task A_study_has_the_sequencing_of_DNA_and_RNA_and_the_interpretation()
    {
        BundleView bundle = await BundleView.OfAsync(StudySamples.Paired());
        JsonElement study = Assert.Single(bundle.OfProfile("genomic-study"));
        JsonElement[] analyses = [.. bundle.OfProfile("genomic-study-analysis")];
        Assert.Equal(
            ["TruSight Oncology 500, sequencing of DNA", "TruSight Oncology 500, sequencing of RNA", "Annotation, classification and interpretation of what the files report"],
            analyses.Select(analysis => Single(analysis, "title").GetProperty("valueString").GetString()));
        Assert.Equal(
            analyses.Select(analysis => $"urn:uuid:{analysis.GetProperty("id").GetString()}"),
            study.GetProperty("extension").EnumerateArray().Select(extension => extension.GetProperty("valueReference").GetProperty("reference").GetString()));
        Assert.Equal(["2026-11-02", "2026-11-02", "2026-11-20T12:00:00+01:00"], analyses.Select(analysis => analysis.GetProperty("performedDateTime").GetString()));
        Assert.Equal("2026-10-30", study.GetProperty("performedDateTime").GetString());
        Assert.Equal("Leiomyosarcoma", study.GetProperty("reasonCode")[0].GetProperty("text").GetString());
        Assert.All(analyses, analysis => Assert.Equal("LA14029-5", Code(Single(analysis, "genome-build"))));
    }

    [Fact]
    public async Task What_a_study_does_not_show_is_noted_with_it()
    {
        BundleView bundle = await BundleView.OfAsync(SampleCases.Of([], SampleCases.Sheet() with { GermlineConsent = GermlineConsent.Refused }));
        Assert.Equal(["Below 5 % allele frequency nothing is reported."], Assert.Single(bundle.OfProfile("genomic-study")).GetProperty("note").EnumerateArray().Select(note => note.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData(true, "the origin of the variants is not stated")]
    [InlineData(null, "No matched normal is known: the origin of the variants is not stated.")]
    public async Task Where_variants_come_from_is_not_stated(bool? normal, string expected)
    {
        BundleView bundle = await BundleView.OfAsync(SampleCases.Of([], SampleCases.Sheet() with { MatchedNormal = normal }));
        JsonElement analysis = bundle.OfProfile("genomic-study-analysis").First();
        Assert.Contains(expected, analysis.GetProperty("note")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("source-class", bundle.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Kinds_of_change_are_those_that_were_looked_for(string assessed, string changes, string methods)
    {
        CaseReport report = SampleCases.Of([]);
        string[] parts = assessed.Split('|');
        report = report with
        {
            Case = report.Case with
            {
                Coverage = [.. CoverageSubject.All.Select(subject => new Coverage(subject, parts.Contains(subject.Name) ? CoverageState.NothingCalled : CoverageState.NotAssessed, $""))],
            },
        };
        JsonElement analysis = (await BundleView.OfAsync(report)).OfProfile("genomic-study-analysis").First();
        Assert.Equal(changes, string.Join(' ', All(analysis, "change-type").Select(Code)));
        Assert.Equal(methods, string.Join(' ', All(analysis, "method-type").Select(Code)));
    }

    [Fact]
    public async Task Genes_of_a_known_panel_are_studied_in_DNA_and_those_without_a_call_are_named()
    {
        JsonElement[] analyses = [.. (await BundleView.OfAsync(StudySamples.Paired())).OfProfile("genomic-study-analysis")];
        JsonElement regions = Single(analyses[0], "regions");
        Assert.Equal(["HGNC:11998", "HGNC:9884", "UNKNOWN1"], Parts(regions, "studied").Select(CodeOrText));
        JsonElement[] uncalled = [.. Parts(regions, "uncalled")];
        Assert.Equal("HGNC:11998", CodeOrText(uncalled[0]));
        Assert.Equal(
            ["TP53: 12 of 1182 coding bases of NM_000546.6 without a call", "chr17:7577500-7577510, 7578000-7578000 on GRCh37, without a call", "chr13:48000-48001 on GRCh37, without a call"],
            uncalled.Select(part => part.GetProperty("valueCodeableConcept").GetProperty("text").GetString()));
        Assert.Equal(
            "The genes studied for small variants are those that the knowledge base lists for A panel. Small variants: called (the file lists a result). "
            + "Gene amplifications: nothing called (assessed, nothing called). Gene-level copy number losses and deep deletions: not assessed (this version does not report them). "
            + "Microsatellite instability: called (the file gives a number). "
            + "The reference bundle has no coding bases of 2 of these genes: there, stretches without a call are given by place and not by gene.",
            Assert.Single(Parts(regions, "description")).GetProperty("valueString").GetString());
        JsonElement ofRna = Single(analyses[1], "regions");
        Assert.Equal(
            "The files do not list the regions studied. Fusions: nothing called (assessed, nothing called). Splice variants (RNA): no data (the step failed).",
            Assert.Single(Parts(ofRna, "description")).GetProperty("valueString").GetString());
        Assert.Single(ofRna.GetProperty("extension").EnumerateArray());
        Assert.Empty(All(analyses[2], "regions"));
    }

    [Fact]
    public async Task No_gene_is_studied_where_small_variants_were_not_looked_for()
    {
        CaseReport report = StudySamples.Paired();
        report = report with { Case = report.Case with { Coverage = [.. report.Case.Coverage.Select(part => part.Subject == CoverageSubject.SmallVariants ? part with { State = CoverageState.NoData } : part)] } };
        Assert.DoesNotContain("\"studied\"", (await BundleView.OfAsync(report)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"studied\"", (await BundleView.OfAsync(StudySamples.Paired() with { GeneCoverage = GeneCoverage.OfUnknownPanel })).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Metrics))]
    public async Task A_metric_is_said_with_the_limits_of_its_file(string measured, string lower, string upper, string verdict, string expected)
    {
        string[] value = measured.Split(' ');
        ReportedMetric metric = StudySamples.Metric("Run QC Metrics", "M", Number(value[0]), value[1], Number(lower), Number(upper), Enum.Parse<MetricVerdict>(verdict));
        BundleView bundle = await BundleView.OfAsync(StudySamples.WithMetrics(metric));
        // Of the run, so of both.
        Assert.All(bundle.OfProfile("genomic-study-analysis").Take(2), analysis =>
            Assert.Equal($"Run QC Metrics: {expected}.", Assert.Single(Parts(Single(analysis, "metrics"), "metrics-description")).GetProperty("valueString").GetString()));
        static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_verdict_that_the_limits_do_not_give_is_explained()
    {
        BundleView bundle = await BundleView.OfAsync(StudySamples.WithMetrics(
            StudySamples.Metric("DNA Library QC Metrics", "P", 1m, "NA", 0m, 0.049m, MetricVerdict.NoLimit, "asked only where the score is above its limit"), StudySamples.Metric("DNA Library QC Metrics", "Q", 2m)));
        Assert.Contains("DNA Library QC Metrics: P 1 (limits 0 to 0.049, asked only where the score is above its limit); Q 2 (no limit stated).", bundle.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Depth_and_share_are_numbers_where_the_file_judges_them_and_agrees_with_itself()
    {
        ReportedMetric depth = StudySamples.Metric("DNA Library QC Metrics", "MEDIAN_EXON_COVERAGE", 521m, "Count", 150m, null, MetricVerdict.Passed);
        ReportedMetric share = StudySamples.Metric("DNA Library QC Metrics", "PCT_EXON_50X", 80.1m, "%", 90m, null, MetricVerdict.Failed);
        ReportedMetric information = StudySamples.Metric("DNA Expanded Metrics", "PCT_EXON_100X", 60m, "%");
        JsonElement metrics = Single((await BundleView.OfAsync(StudySamples.WithMetrics(depth, share, information))).OfProfile("genomic-study-analysis").First(), "metrics");
        JsonElement reads = Assert.Single(Parts(metrics, "read-depth")).GetProperty("valueQuantity");
        Assert.Equal((521m, "1"), (reads.GetProperty("value").GetDecimal(), reads.GetProperty("code").GetString()));
        JsonElement covered = Assert.Single(Parts(metrics, "sequencing-coverage")).GetProperty("valueQuantity");
        Assert.Equal((80.1m, "%", "% of exon bases with at least 50 reads"), (covered.GetProperty("value").GetDecimal(), covered.GetProperty("code").GetString(), covered.GetProperty("unit").GetString()));
        string twice = (await BundleView.OfAsync(StudySamples.WithMetrics(depth, depth with { Value = 90m }))).Text;
        Assert.DoesNotContain("read-depth", twice, StringComparison.Ordinal);
        Assert.DoesNotContain("analysis-metrics", (await BundleView.OfAsync(StudySamples.Paired())).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_come_out_of_sequencing_and_go_into_interpretation()
    {
        BundleView bundle = await BundleView.OfAsync(StudySamples.Paired());
        JsonElement[] analyses = [.. bundle.OfProfile("genomic-study-analysis")];
        Assert.Equal(["P-1-D.vcf.gz", "P-1_CombinedVariantOutput.tsv"], Titles(analyses[0], "output"));
        Assert.Equal(["P-1-R_AllFusions.csv", "P-1_CombinedVariantOutput.tsv"], Titles(analyses[1], "output"));
        Assert.Equal(["P-1-D.vcf.gz", "P-1-R_AllFusions.csv", "P-1_CombinedVariantOutput.tsv", "case-sheet.csv"], Titles(analyses[2], "input"));
        Assert.All(analyses.Take(2), analysis => Assert.Empty(All(analysis, "input")));
        Assert.Empty(All(analyses[2], "output"));
        Assert.Equal(
            ["vcf", "TSO500 AllFusions", "TSO500 CombinedVariantOutput", "case sheet"],
            All(analyses[2], "input").Select(input => CodeOrText(Assert.Single(Parts(input, "type")))));

        IEnumerable<string?> Titles(JsonElement analysis, string direction) => All(analysis, direction).Select(file =>
        {
            string reference = Assert.Single(Parts(file, "file")).GetProperty("valueReference").GetProperty("reference").GetString()!;
            return bundle.OfType("DocumentReference").Single(document => reference.EndsWith(document.GetProperty("id").GetString()!, StringComparison.Ordinal))
                .GetProperty("content")[0].GetProperty("attachment").GetProperty("title").GetString();
        });
    }

    [Fact]
    public async Task A_file_has_its_size_as_far_as_the_standard_counts()
    {
        JsonElement[] files = [.. (await BundleView.OfAsync(StudySamples.Paired())).OfType("DocumentReference")];
        Assert.Equal(1234, files[2].GetProperty("content")[0].GetProperty("attachment").GetProperty("size").GetInt32());
        Assert.Equal("2026-11-20T12:00:00+01:00", files[0].GetProperty("date").GetString());
        Assert.False(files[0].GetProperty("content")[0].GetProperty("attachment").TryGetProperty("size", out _));
        Assert.Equal(
            $"VCF P-1-D.vcf.gz. Written by caller 1. Known to belong to the case by: the names inside the file. 3000000000 bytes. SHA-256 {new string('1', 64)}.",
            files[0].GetProperty("description").GetString());
    }

    [Fact]
    public async Task The_methodology_reads_in_the_order_of_the_work()
    {
        string text = (await BundleView.OfAsync(StudySamples.Paired())).Report.GetProperty("extension").EnumerateArray()
            .Where(extension => extension.TryGetProperty("valueAnnotation", out _))
            .Select(extension => extension.GetProperty("valueAnnotation").GetProperty("text").GetString()!).Last();
        Assert.StartsWith(
            "TruSight Oncology 500: DNA and RNA sequenced. Of the work at the bench the files state Instrument Type NovaSeq6000, Run Date 2026-10-30. "
            + "Variants and biomarkers were called by LocalApp 2.2.0. Coordinates are on GRCh37 (assay profile). "
            + $"What was called was annotated, classified and interpreted by LmsVariants 0.1.0 with the knowledge base 2026.11.0 of 2026-11-01 (SHA-256 {new string('a', 64)}) "
            + $"and the reference bundle of SHA-256 {new string('d', 64)}. Evidence was judged for the tumour type Leiomyosarcoma (case sheet). Settings: min-vaf = 0.05 (default).",
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_methodology_says_what_is_not_known()
    {
        CaseReport report = SampleCases.Of([]);
        report = report with { Case = report.Case with { Details = [], Assay = new Assay("", "", "", null, $"files of names alone need none") } };
        BundleView bundle = await BundleView.OfAsync(report);
        Assert.Contains(
            "Gene panel, not named by the files: DNA sequenced. Of the work at the bench the files state nothing. The files do not name the software that called the variants. The files give names alone, without coordinates.",
            bundle.Text,
            StringComparison.Ordinal);
        Assert.Equal(3, bundle.OfType("Device").Count());
        Assert.Empty(All(bundle.OfProfile("genomic-study-analysis").First(), "device"));
        Assert.DoesNotContain("genome-build", bundle.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> All(JsonElement analysis, string what) => Parts(analysis, Analysis + what);

    private static JsonElement Single(JsonElement analysis, string what) => Assert.Single(All(analysis, what));

    private static IEnumerable<JsonElement> Parts(JsonElement element, string url) =>
        element.GetProperty("extension").EnumerateArray().Where(extension => extension.GetProperty("url").GetString() == url);

    private static string? Code(JsonElement extension) => extension.GetProperty("valueCodeableConcept").GetProperty("coding")[0].GetProperty("code").GetString();

    private static string? CodeOrText(JsonElement extension) =>
        extension.GetProperty("valueCodeableConcept").TryGetProperty("coding", out _) ? Code(extension) : extension.GetProperty("valueCodeableConcept").GetProperty("text").GetString();
}
