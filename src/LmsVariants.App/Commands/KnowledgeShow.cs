using LmsVariants.App.Composition;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.KnowledgePage;

namespace LmsVariants.App.Commands;

/// <summary>The page of a gene, or of a variant by the same way that <c>classify</c> takes to it.</summary>
internal sealed class KnowledgeShow(string name, GenomeAssembly? assembly, string knowledgeFolder, string referenceFile, Messages messages, TimeProvider clock)
{
    private static readonly SourceLocation Asked = new("arguments", 1, 1);

    public ExitCode Execute()
    {
        if (Knowledge.Load(knowledgeFolder, messages) is not CuratedKnowledge knowledge) return ExitCode.KnowledgeInvalid;
        if (Knowledge.LoadReference(referenceFile, messages) is not TranscriptCatalogue transcripts) return ExitCode.KnowledgeInvalid;
        if (knowledge.Genes.Resolve(name) is Gene gene)
        {
            KnowledgeText.Write(Console.Out, new KnowledgeQuestion(name, gene, knowledge, transcripts));
            return ExitCode.Done;
        }
        return LooksLikeVariant() ? ShowVariant(knowledge, transcripts) : RefuseName(name, knowledge.Genes);
    }

    // No gene has a colon in its name; coordinates may be joined by hyphens, as some genes are.
    private bool LooksLikeVariant() => name.Contains(':', StringComparison.Ordinal) || VariantText.TryRead(name, Asked, out _, out _);

    private ExitCode ShowVariant(CuratedKnowledge knowledge, TranscriptCatalogue transcripts)
    {
        VariantAnswers answers = new(knowledge, transcripts, assembly, new RunRequest(null, clock.GetLocalNow(), Run.SoftwareVersion, new InterpretationSettings()));
        if (!answers.TryAnswer(name, Asked, out VariantAnswer? answer, out InputProblem? problem))
        {
            messages.Problem(problem, string.Empty);
            return ExitCode.InputRefused;
        }
        Finding finding = answer.Report.Findings[0];
        if (finding.Annotation?.Gene is not Gene gene) return RefuseName(finding.Symbol, knowledge.Genes);
        KnowledgeText.Write(Console.Out, new KnowledgeQuestion(name, gene, knowledge, transcripts) { Variant = finding, Note = answer.Note });
        return ExitCode.Done;
    }

    private ExitCode RefuseName(string symbol, GeneCatalogue genes)
    {
        string[] sharing = [.. genes.All.Where(gene => gene.Aliases.Contains(symbol, StringComparer.Ordinal)).Select(gene => gene.Symbol)];
        messages.Fault(AppCodes.BadSwitch, sharing.Length > 0
            ? $"NAME: expected one gene, found {Quoted.Field(symbol)}, an alias of {string.Join(" and ", sharing)}"
            : $"NAME: expected a gene of the knowledge base or a variant such as RAD51B:c.1111C>T, found {Quoted.Field(symbol)}{Hint(symbol, genes)}");
        return ExitCode.WrongCommand;
    }

    private static string Hint(string symbol, GeneCatalogue genes)
    {
        string near = string.Join(" or ", NearNames.Of(symbol, genes.All.SelectMany(gene => gene.Aliases.Prepend(gene.Symbol))));
        return near.Length > 0 ? $"; is {near} meant?" : string.Empty;
    }
}
