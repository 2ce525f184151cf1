using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Testing;

using VerifyXunit;

namespace LmsVariants.Pipeline.Tests.Verdicts;

/// <summary>What is said of whole cases: a line for each finding in the order of the board, then the sentences of the summary.</summary>
public sealed class PinnedCaseTests
{
    [Theory]
    [InlineData("index-case/published", null)]
    [InlineData("index-case/tso500", null)]
    [InlineData("tso500/local-app-2.2", null)]
    [InlineData("tso500/dragen-2.6-hrd", null)]
    [InlineData("vcf/LMS-ONC-01_Oncomine.vcf", null)]
    [InlineData("vcf/LMS-SNP-01.freebayes_snpEff.ann.vcf", null)]
    [InlineData("vcf/LMS-SRK-01.mutect2.filtered_VEP.ann.vcf", "LMS-SRK-01_T")]
    [InlineData("panels/nirvana/annotated.json", null)]
    [InlineData("panels/maf/two-samples.maf", null)]
    [InlineData("panels/foundation-one/report.xml", null)]
    [InlineData("panels/ion-reporter/full.tsv", null)]
    [InlineData("panels/archer/full_results.txt", null)]
    public async Task What_is_said_of_a_case_is_what_was_accepted(string fixture, string? sample)
    {
        (ReportedCase[] cases, InputProblem[] problems) = Rooms.ReadAll(Rooms.Reader(sample: sample), [.. Documents(Component.InRepository(["fixtures", .. fixture.Split('/')]))]);
        string[] lines = [.. problems.Select(problem => $"refused: {problem.Code} {problem.Where.File}"), .. cases.SelectMany(Lines)];
        await Verifier.Verify(string.Join('\n', lines) + '\n').UseDirectory("../../corpus/verdicts/cases").UseFileName(fixture.Replace('/', '-'));
    }

    private static IEnumerable<string> Lines(ReportedCase reported)
    {
        CuratedKnowledge knowledge = Rooms.Knowledge;
        CaseReport report = new CaseInterpreter(knowledge, Rooms.Reference).Interpret(reported, new RunRequest(null, Rooms.Noon, "test", new InterpretationSettings()));
        return
        [
            $"case {reported.CaseId}, {report.Diagnosis.Type.Code} ({report.Diagnosis.Source})", string.Empty,
            .. report.Ranked.Select(finding => Line(finding, knowledge)), string.Empty,
            report.Paragraph, string.Empty,
            .. report.Summary.Select(sentence => $"- {sentence}"), string.Empty,
        ];
    }

    private static string Line(Finding finding, CuratedKnowledge knowledge)
    {
        string[] parts =
        [
            FindingName.Of(finding.Symbol, finding.Reported, finding.Annotation),
            finding.Reportability.IsReportable ? string.Empty : $"outside ({string.Join(", ", finding.Reportability.Reasons)})",
            Labelled("grade", VerdictWords.Grade(finding.Classification)),
            Labelled("class", VerdictWords.Class(finding.Classification)),
            Labelled("points", VerdictWords.Points(finding.Classification)),
            VerdictWords.Criteria(finding.Classification),
            finding.Actionability == Actionability.None ? string.Empty : VerdictWords.Actionability(finding),
            Labelled("tier", VerdictWords.Tier(finding)),
            finding.Germline is { } flag ? $"germline {flag.Question.Id}" : string.Empty,
            VerdictWords.Therapies(finding, knowledge),
        ];
        return string.Join(" | ", parts.Where(part => part.Length > 0));
    }

    private static string Labelled(string label, string value) => value is "" or "-" ? string.Empty : $"{label} {value}";

    private static IEnumerable<InputDocument> Documents(string path)
    {
        if (File.Exists(path)) return [new InputDocument(Path.GetFileName(path), File.ReadAllBytes(path))];
        return Directory.EnumerateFiles(path).Order(StringComparer.Ordinal).Select(file => new InputDocument(Path.GetFileName(file), File.ReadAllBytes(file)));
    }
}
