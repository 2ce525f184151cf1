using System.Diagnostics.CodeAnalysis;

using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.App.Commands;

/// <summary>What was found out of a variant that a line of text names.</summary>
/// <param name="Report">The case of this variant alone.</param>
/// <param name="Note">What had to be found out first; empty where nothing.</param>
internal sealed record VariantAnswer(CaseReport Report, string Note);

/// <summary>Reads, resolves, computes and grades variants as a person writes them, for every command that takes one.</summary>
internal sealed class VariantAnswers(CuratedKnowledge knowledge, TranscriptCatalogue transcripts, GenomeAssembly? assembly, RunRequest request)
{
    private readonly CaseInterpreter _interpreter = new(knowledge, transcripts);
    private readonly VariantResolver _resolver = new(transcripts, knowledge.Genes, assembly);

    /// <summary>Answers one line; where it cannot, <paramref name="problem"/> says what is missing.</summary>
    public bool TryAnswer(string text, SourceLocation where, [NotNullWhen(true)] out VariantAnswer? answer, [NotNullWhen(false)] out InputProblem? problem)
    {
        answer = null;
        if (!VariantText.TryRead(text, where, out VariantText? variant, out problem) || !_resolver.Resolve(variant, out ResolvedVariant? resolved, out problem)) return false;
        CaseReport report = _interpreter.Interpret(SingleVariant.AsCase(resolved.Reported, resolved.Assembly), request);
        Discrepancy? ambiguous = report.Findings[0].Annotation!.Discrepancies.FirstOrDefault(found => found.Code == DiscrepancyCodes.NameAmbiguous);
        if (ambiguous is not null)
        {
            problem = new InputProblem(ambiguous.Code, where, "variant", "a name with its transcript", ambiguous.Text);
            return false;
        }
        answer = new VariantAnswer(report, resolved.Note);
        return true;
    }
}
