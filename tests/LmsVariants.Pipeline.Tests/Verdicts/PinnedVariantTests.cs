using System.Text;

using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Testing;

using VerifyXunit;

namespace LmsVariants.Pipeline.Tests.Verdicts;

/// <summary>The verdict on every variant of <c>tests/corpus/verdicts/variants.txt</c>, by the real knowledge base and reference bundle.</summary>
public sealed class PinnedVariantTests
{
    private static readonly string[] Columns =
        ["variant", "c.", "p.", "consequence", "checked", "grade", "class", "points", "criteria", "actionability", "tier lms", "tier ulms", "therapies"];

    [Fact]
    public async Task Every_variant_has_the_verdict_that_was_accepted()
    {
        CuratedKnowledge knowledge = Rooms.Knowledge;
        TranscriptCatalogue reference = Rooms.Reference;
        VariantResolver resolver = new(reference, knowledge.Genes, null);
        CaseInterpreter interpreter = new(knowledge, reference);
        StringBuilder table = new StringBuilder().AppendJoin('\t', Columns).Append('\n');
        string path = Component.InRepository("tests", "corpus", "verdicts", "variants.txt");
        foreach (string line in await File.ReadAllLinesAsync(path))
        {
            // The heading of a group heads it in the table as well.
            if (line.StartsWith('#') || line.Length == 0) table.Append(line);
            else table.AppendJoin('\t', Row(line, resolver, interpreter, knowledge));
            table.Append('\n');
        }
        await Verifier.Verify(table.ToString(), "tsv").UseDirectory("../../corpus/verdicts").UseFileName("variants");
    }

    [Fact]
    public void Each_variant_is_in_the_corpus_once()
    {
        string[] variants = [.. File.ReadLines(Component.InRepository("tests", "corpus", "verdicts", "variants.txt")).Where(line => line.Length > 0 && line[0] != '#')];
        Assert.Equal(variants.Distinct(StringComparer.Ordinal), variants);
        Assert.InRange(variants.Length, 120, 250);
    }

    private static string[] Row(string text, VariantResolver resolver, CaseInterpreter interpreter, CuratedKnowledge knowledge)
    {
        SourceLocation where = new("variants.txt", 1, 1);
        if (!VariantText.TryRead(text, where, out VariantText? variant, out InputProblem? problem) || !resolver.Resolve(variant, out ResolvedVariant? resolved, out problem))
        {
            return [text, $"refused {problem.Code}: {problem.Found}"];
        }
        Finding finding = FindingOf(resolved, "lms", interpreter);
        Finding uterine = FindingOf(resolved, "ulms", interpreter);
        if (finding.Annotation!.Discrepancies.FirstOrDefault(found => found.Code == DiscrepancyCodes.NameAmbiguous) is { } ambiguous) return [text, $"refused {ambiguous.Code}: {ambiguous.Text}"];
        return
        [
            text, VerdictWords.Coding(finding), VerdictWords.Protein(finding), VerdictWords.Consequence(finding), VerdictWords.Checked(finding),
            VerdictWords.Grade(finding.Classification), VerdictWords.Class(finding.Classification), VerdictWords.Points(finding.Classification), VerdictWords.Criteria(finding.Classification),
            VerdictWords.Actionability(finding), VerdictWords.Tier(finding), VerdictWords.Tier(uterine), VerdictWords.Therapies(finding, knowledge),
        ];
    }

    private static Finding FindingOf(ResolvedVariant variant, string diagnosis, CaseInterpreter interpreter) =>
        interpreter.Interpret(SingleVariant.AsCase(variant.Reported, variant.Assembly), new RunRequest(diagnosis, Rooms.Noon, "test", new InterpretationSettings())).Findings[0];
}
