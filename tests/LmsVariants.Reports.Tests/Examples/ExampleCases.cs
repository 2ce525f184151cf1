using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Phrases;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;

using Assay = LmsVariants.Pipeline.Cases.Assay;

namespace LmsVariants.Reports.Tests.Examples;

/// <summary>Reports made by hand, in every shape that a writer must cope with.</summary>
internal static class ExampleCases
{
    /// <summary>Findings of every kind.</summary>
    public static CaseReport Full() => Of(
        ExampleFindings.Tp53(),
        ExampleFindings.Rad51b(),
        ExampleFindings.AtrxContradicted(),
        ExampleFindings.IndelAsReported(),
        ExampleFindings.OutsideSettings(),
        ExampleFindings.CopyNumber(),
        ExampleFindings.ExonLoss(),
        ExampleFindings.Fusion(),
        ExampleFindings.Splice()) with
    {
        Reversions = [ExampleQuestions.Reversion],
        RiskGroup = ExampleQuestions.RiskGroup,
        GeneCoverage = ExampleQuestions.GenesSeen,
    };

    /// <summary>Nothing called, nothing measured, no case sheet, nobody stated a diagnosis.</summary>
    public static CaseReport Negative()
    {
        CaseReport report = Of();
        return report with
        {
            Case = report.Case with
            {
                CaseId = "LMS-NEGATIVE",
                Sheet = null,
                Coverage = [.. report.Case.Coverage.Select(coverage => coverage.State == CoverageState.Called ? coverage with { State = CoverageState.NothingCalled } : coverage)],
                Warnings = [],
                Skipped = [],
                UnknownSections = [],
                LossOfHeterozygosity = [],
                Tmb = Assessed<ReportedTmb>.Not($"the file gives no TMB"),
                Msi = Assessed<ReportedMsi>.Not($"too few usable sites"),
            },
            Diagnosis = new Diagnosis(ExampleKnowledge.NonUterine, $"assumed: no case sheet and no switch", Assumed: true),
            Biomarkers =
            [
                Unmeasured(BiomarkerKind.Tmb, $"the file gives no TMB"),
                Unmeasured(BiomarkerKind.Msi, $"too few usable sites"),
                Unmeasured(BiomarkerKind.Hrd, $"the assay gives no genomic instability score"),
            ],
            Summary = [$"No alteration was called.", $"Deep deletions were not assessed."],
        };
    }

    /// <summary>Texts that a writer must show and never obey.</summary>
    public static CaseReport Hostile()
    {
        CaseReport report = Of(ExampleFindings.Hostile());
        return report with
        {
            Case = report.Case with
            {
                CaseId = "S1\u202Egnp.exe<script>alert(0)</script>'\"",
                Sheet = report.Case.Sheet! with
                {
                    Comment = "</style><script src=\"https://evil.example/x.js\"></script>\tand \u0001 more",
                    PatientId = "\"><link href=https://evil.example>",
                    Other = [KeyValuePair.Create("<i>key</i>", "value\nwith a line")],
                },
                UnknownSections = [new UnknownSection("<iframe src=https://evil.example>", [["<svg onload=alert(3)>", "b"]])],
                Warnings = [new InputWarning(InputCodes.UnknownSection, ExampleFindings.At(99), "section <iframe>")],
            },
            Summary = [$"<img src=x onerror=alert(4)>"],
        };
    }

    public static CaseReport Of(params Finding[] findings)
    {
        ImmutableArray<Finding> numbered = [.. findings.Select((finding, index) => finding with { Number = index + 1 })];
        return new CaseReport
        {
            Case = Reported(numbered),
            ReportTime = new DateTimeOffset(2026, 11, 5, 9, 30, 0, TimeSpan.FromHours(1)),
            Diagnosis = new Diagnosis(ExampleKnowledge.NonUterine, $"case sheet", Assumed: false),
            Findings = numbered,
            Ranked =
            [
                .. numbered
                    .OrderByDescending(finding => finding.Reportability.IsReportable)
                    .ThenByDescending(finding => finding.Actionability)
                    .ThenByDescending(finding => finding.Options.Length)
                    .ThenBy(finding => finding.Number),
            ],
            Biomarkers =
            [
                new BiomarkerResult(
                    BiomarkerKind.Tmb, Assessed<string>.As("TMB-L"), 5.98m, $"mut/Mb", [ExampleKnowledge.TmbHigh], $"5.98 mut/Mb over 1.3 Mb", null,
                    [ExampleFindings.OptionOf(ExampleKnowledge.Checkpoint, TumourRelation.Wider)]),
                new BiomarkerResult(
                    BiomarkerKind.Msi, Assessed<string>.As("MSS"), 0.85m, $"% unstable sites", [ExampleKnowledge.UsableSites], $"1 of 117 usable sites unstable",
                    "MSS by 9 markers (7 stable, 1 not evaluable)", []),
                Unmeasured(BiomarkerKind.Hrd, $"the assay gives no genomic instability score"),
            ],
            Summary =
            [
                $"RAD51B c.1111C>T: truncation of a homologous recombination gene; inhibition of PARP is conditional.",
                $"TMB low and MSS: checkpoint inhibition is not supported by them.",
                $"Deep deletions were not assessed: BRCA2, RB1, PTEN, CDKN2A and the HRR genes may be lost unseen.",
            ],
            Limitations =
            [
                $"No matched normal was sequenced: origin is not stated as somatic.",
                $"No population frequency is known: germline polymorphisms are still among the rows.",
            ],
            Settings =
            [
                new Setting($"reportable.min_vaf", $"0.05", $"default"),
                new Setting($"reportable.min_depth", $"100", $"default"),
                new Setting($"tmb.high", $"10", $"settings file"),
            ],
            Provenance = new Provenance(
                "0.1.0", ExampleKnowledge.Knowledge.Version, new ReferenceVersion(1, new string('b', 64), ["RefSeq 2026-03", "MANE 1.4"])),
            Knowledge = ExampleKnowledge.Knowledge,
        };
    }

    private static ReportedCase Reported(ImmutableArray<Finding> findings) => new()
    {
        CaseId = "LMS-INDEX",
        Identifiers = [new KeyValue("Pair ID", "LMS-INDEX"), new KeyValue("DNA Sample ID", "LMS-INDEX-D"), new KeyValue("RNA Sample ID", null)],
        Inputs =
        [
            new InputFile("LMS-INDEX_CombinedVariantOutput.tsv", "TSO500 CombinedVariantOutput", 4711, new string('c', 64), "", $""),
            new InputFile("case-sheet.csv", "case sheet", 512, new string('d', 64), "", $""),
        ],
        Assay = new Assay("TruSight Oncology 500", "LocalApp", "2.2.0.12", GenomeAssembly.GRCh37, $"assay profile"),
        Sheet = new CaseSheetRow
        {
            Where = new SourceLocation("case-sheet.csv", 2, 1),
            SampleId = "LMS-INDEX-D",
            CaseId = "LMS-INDEX",
            PatientId = "P-0042",
            Sex = "male",
            Diagnosis = "Retroperitoneal leiomyosarcoma, FNCLCC 2+2+1",
            Uterine = false,
            SpecimenId = "B23-1234",
            SpecimenType = "biopsy",
            BodySite = "retroperitoneum",
            Collected = new DateOnly(2023, 8, 14),
            TumourContent = 0.70m,
            GermlineConsent = GermlineConsent.Refused,
            MatchedNormal = false,
            ReportedMsi = "MSS by 9 markers (7 stable, 1 not evaluable)",
            Other = [KeyValuePair.Create("tumour_board", "sarcoma, Thursday")],
        },
        Details = [new KeyValue("Output Date", "2026-05-01"), new KeyValue("Module Version", "2.2.0.12")],
        SoftwareNotes = ["[GIS] is a beta feature"],
        Coverage =
        [
            new Coverage(CoverageSubject.SmallVariants, CoverageState.Called, $"variants were called"),
            new Coverage(CoverageSubject.Amplifications, CoverageState.NothingCalled, $"the table is there and empty"),
            new Coverage(CoverageSubject.ExonLosses, CoverageState.AssessedNothingFound, $"BRCA1 and BRCA2 were looked at"),
            new Coverage(CoverageSubject.SpliceVariants, CoverageState.NoData, $"no RNA library"),
            new Coverage(CoverageSubject.GeneLosses, CoverageState.NotAssessed, $"this version of the software lists amplifications only"),
        ],
        Alterations = [.. findings.Select(finding => finding.Reported)],
        LossOfHeterozygosity = [new ReportedLossOfHeterozygosity(ExampleFindings.At(80), "TP53", 2, 0)],
        Tmb = Assessed<ReportedTmb>.As(new ReportedTmb(5.98m, 1.30m, 8)),
        Msi = Assessed<ReportedMsi>.As(new ReportedMsi(117, 1, 0.85m)),
        Gis = Assessed<ReportedGis>.Not($"the section is not in the file"),
        UnknownSections = [new UnknownSection("Laboratory remarks", [["note", "repeat of run 7"]])],
        Warnings = [new InputWarning(InputCodes.UnknownColumn, ExampleFindings.At(29), "column 'Extra' was kept")],
        Skipped = [new SkippedRecord(ExampleFindings.At(70), "the same row stands above")],
    };

    private static BiomarkerResult Unmeasured(BiomarkerKind kind, Phrase why) =>
        new(kind, Assessed<string>.Not(why), null, $"", [], why, null, []);
}
