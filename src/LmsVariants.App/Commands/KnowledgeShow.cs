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

/// <summary>What is asked of <c>kb show</c>.</summary>
/// <param name="Name">A gene, a variant, or one of the words that name a page of their own.</param>
/// <param name="Assembly">The assembly of coordinates; null where none is stated.</param>
/// <param name="AsJson">Whether the page is for a program.</param>
/// <param name="All">Whether long lists are shown whole.</param>
internal sealed record ShowRequest(string Name, GenomeAssembly? Assembly, bool AsJson, bool All);

/// <summary>The page of a gene, of a variant by the same way that <c>classify</c> takes to it, of the procedure or of the gene lists.</summary>
internal sealed class KnowledgeShow(ShowRequest request, string knowledgeFolder, string referenceFile, Messages messages, TimeProvider clock)
{
    /// <summary>The word for the procedure that calls a variant oncogenic or benign. No gene is named so.</summary>
    public const string Procedure = "procedure";

    /// <summary>The word for all gene lists. No gene is named so.</summary>
    public const string Lists = "lists";

    private static readonly SourceLocation Asked = new("arguments", 1, 1);

    private readonly string _name = request.Name;

    public ExitCode Execute()
    {
        if (Knowledge.Load(knowledgeFolder, messages) is not CuratedKnowledge knowledge) return ExitCode.KnowledgeInvalid;
        if (_name == Procedure) return Write(ShownKnowledge.OfProcedure(_name, knowledge));
        if (_name == Lists) return Write(ShownKnowledge.OfGeneLists(_name, knowledge));
        if (Knowledge.LoadReference(referenceFile, messages) is not TranscriptCatalogue transcripts) return ExitCode.KnowledgeInvalid;
        if (knowledge.Genes.Resolve(_name) is Gene gene) return Write(ShownKnowledge.Of(new KnowledgeQuestion(_name, gene, knowledge, transcripts) { All = request.All }));
        return LooksLikeVariant() ? ShowVariant(knowledge, transcripts) : RefuseName(_name, knowledge.Genes);
    }

    // No gene has a colon in its name; coordinates may be joined by hyphens, as some genes are.
    private bool LooksLikeVariant() => _name.Contains(':', StringComparison.Ordinal) || VariantText.TryRead(_name, Asked, out _, out _);

    private ExitCode ShowVariant(CuratedKnowledge knowledge, TranscriptCatalogue transcripts)
    {
        VariantAnswers answers = new(knowledge, transcripts, request.Assembly, new RunRequest(null, clock.GetLocalNow(), Run.SoftwareVersion, new InterpretationSettings()));
        if (!answers.TryAnswer(_name, Asked, out VariantAnswer? answer, out InputProblem? problem))
        {
            messages.Problem(problem, string.Empty);
            return ExitCode.InputRefused;
        }
        Finding finding = answer.Report.Findings[0];
        if (finding.Annotation?.Gene is not Gene gene) return RefuseName(finding.Symbol, knowledge.Genes);
        return Write(ShownKnowledge.Of(new KnowledgeQuestion(_name, gene, knowledge, transcripts) { Variant = finding, Note = answer.Note, All = request.All }));
    }

    private ExitCode Write(ShownKnowledge shown)
    {
        if (request.AsJson)
        {
            using Stream output = Console.OpenStandardOutput();
            KnowledgeJson.Write(output, shown);
            output.Write("\n"u8);
        }
        else
        {
            KnowledgeText.Write(Console.Out, shown);
        }
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
