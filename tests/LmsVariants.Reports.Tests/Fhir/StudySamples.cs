using System.Collections.Immutable;
using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Phrases;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Panels;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.GenesSeen;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>Cases that tell how they were examined.</summary>
internal static class StudySamples
{
    /// <summary>DNA and RNA, on a panel of known genes, with stretches without a call.</summary>
    public static CaseReport Paired()
    {
        CaseReport report = SampleCases.Of([], SampleCases.Sheet());
        return report with
        {
            Case = report.Case with
            {
                Identifiers = [new KeyValue("DNA Sample ID", "P-1-D"), new KeyValue("RNA Sample ID", "P-1-R")],
                Inputs = [.. report.Case.Inputs, new InputFile("P-1-D.vcf.gz", "VCF", 3_000_000_000, new string('1', 64), "caller 1", $"the names inside the file"), new InputFile("P-1-R_AllFusions.csv", "TSO500 AllFusions", 5, new string('2', 64), "", $"")],
                Details = [new KeyValue("Output Date", "2026-11-02"), new KeyValue("Run Date", "2026-10-30"), new KeyValue("Instrument Type", "NovaSeq6000"), new KeyValue("Library Prep Kit", null)],
                Coverage =
                [
                    new Coverage(CoverageSubject.SmallVariants, CoverageState.Called, $"the file lists a result"),
                    new Coverage(CoverageSubject.Amplifications, CoverageState.NothingCalled, $"assessed, nothing called"),
                    new Coverage(CoverageSubject.GeneLosses, CoverageState.NotAssessed, $"this version does not report them"),
                    new Coverage(CoverageSubject.Msi, CoverageState.Called, $"the file gives a number"),
                    new Coverage(CoverageSubject.Fusions, CoverageState.NothingCalled, $"assessed, nothing called"),
                    new Coverage(CoverageSubject.SpliceVariants, CoverageState.NoData, $"the step failed"),
                ],
                Uncalled = [new ReportedSegment("chr17", 7577500, 7577510), new ReportedSegment("chr13", 48000, 48001), new ReportedSegment("chr17", 7578000, 7578000)],
            },
            GeneCoverage = new GeneCoverage
            {
                Panel = Assessed<GenePanel>.As(new GenePanel("p", "A panel", ["A panel"], ["TP53", "RB1", "UNKNOWN1"], ["c-doi"])),
                NotOnPanel = [],
                Uncalled = Assessed<ImmutableArray<UncalledGene>>.As([new UncalledGene("TP53", new Accession("NM_000546", 6), 12, 1182, true)]),
                WithoutReference = 2,
                LossesNotAssessed = [],
            },
        };
    }

    /// <summary>Marks in the texts of <see cref="SpeakingOfTheGermline"/>, each of which stands with a word for the germline.</summary>
    public static readonly string[] GermlineWords =
    [
        "mark-panel", "mark-caller", "mark-assembly", "mark-kit", "mark-note", "mark-part", "mark-section", "mark-metric", "mark-remark", "mark-setting", "mark-source", "mark-limit",
        "mark-name", "mark-format", "mark-writer", "mark-joined", "mark-genes",
    ];

    /// <summary>Every text of files, settings and curators that goes into the study, with a word for the germline in it, beside texts without one.</summary>
    public static CaseReport SpeakingOfTheGermline(GermlineConsent consent)
    {
        CaseReport report = Paired();
        return report with
        {
            Case = report.Case with
            {
                Sheet = SampleCases.Sheet() with { GermlineConsent = consent, Panel = "mark-panel hereditary panel" },
                Assay = new Assay("", "mark-caller germline caller", "1", GenomeAssembly.GRCh37, $"mark-assembly by the germline file"),
                Inputs = [new InputFile("mark-name.germline.vcf", "mark-format germline VCF", 1, new string('7', 64), "mark-writer germline caller", $"mark-joined the germline sample")],
                Details = [new KeyValue("Library Prep Kit", "mark-kit hereditary kit")],
                Coverage = [.. report.Case.Coverage.Select(part => part.Subject == CoverageSubject.Msi ? part with { Detail = $"mark-part by inherited sites" } : part)],
                Metrics = [Metric("DNA metrics", "PLAIN_METRIC"), Metric("DNA metrics", "mark-metric GERMLINE_RATE"), Metric("DNA metrics", "OTHER", remark: "mark-remark as inherited"), Metric("DNA mark-section germline", "X")],
                SoftwareNotes = ["The software is in its plain beta", "mark-note The germline filter is in beta"],
            },
            Diagnosis = report.Diagnosis with { Source = $"mark-source familial history" },
            Settings = [new Setting($"plain-setting", $"1", $"default"), new Setting($"mark-setting", $"not germline", $"default")],
            Limitations = [$"mark-limit Germline polymorphisms are still among the rows."],
            GeneCoverage = report.GeneCoverage with { Panel = Assessed<GenePanel>.As(new GenePanel("p", "mark-genes hereditary genes", ["p"], ["TP53"], ["c-doi"])) },
        };
    }

    public static ReportedMetric Metric(
        string section, string name, decimal? value = 1, string unit = "NA", decimal? lower = null, decimal? upper = null, MetricVerdict verdict = MetricVerdict.NoLimit, string remark = "") =>
        new(SampleCases.Somewhere, section, name, unit, lower, upper, value, verdict) { Remark = Phrase.Verbatim(remark) };

    public static CaseReport WithMetrics(params ReportedMetric[] metrics)
    {
        CaseReport report = Paired();
        return report with { Case = report.Case with { Metrics = [.. metrics] } };
    }
}
