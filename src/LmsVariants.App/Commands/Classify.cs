using LmsVariants.App.Composition;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Blocks;

namespace LmsVariants.App.Commands;

/// <summary>Variants one by one: each is read, resolved, computed, graded and printed; one that cannot be read stops no other.</summary>
internal sealed class Classify(
    string[] variants,
    string? file,
    string? diagnosis,
    GenomeAssembly? assembly,
    string knowledgeFolder,
    string referenceFile,
    Messages messages,
    TimeProvider clock)
{
    private const string Standard = "-";
    private const string Arguments = "arguments";

    public int Execute()
    {
        if (file is not null && file != Standard && !File.Exists(file))
        {
            messages.Fault(AppCodes.NotFound, $"--file: there is no file {Quoted.Field(file)}");
            return (int)ExitCode.WrongCommand;
        }
        if (Knowledge.Load(knowledgeFolder, messages) is not CuratedKnowledge knowledge) return (int)ExitCode.KnowledgeInvalid;
        if (Knowledge.LoadReference(referenceFile, messages) is not TranscriptCatalogue transcripts) return (int)ExitCode.KnowledgeInvalid;
        if (diagnosis is not null && knowledge.Tumours.Find(diagnosis) is null)
        {
            messages.Fault(AppCodes.BadSwitch, $"--diagnosis: expected one of {string.Join(' ', knowledge.Tumours.All.Select(type => type.Code))}, found {Quoted.Field(diagnosis)}");
            return (int)ExitCode.WrongCommand;
        }
        VariantAnswers answers = new(knowledge, transcripts, assembly, new RunRequest(diagnosis, clock.GetLocalNow(), Run.SoftwareVersion, new InterpretationSettings()));
        bool refused = false;
        foreach ((string text, SourceLocation where) in Asked())
        {
            if (answers.TryAnswer(text, where, out VariantAnswer? answer, out InputProblem? problem))
            {
                VariantBlock.Write(Console.Out, answer.Note.Length > 0 ? $"{text} ({answer.Note})" : text, answer.Report);
                continue;
            }
            messages.Problem(problem, file is null or Standard ? string.Empty : file);
            refused = true;
        }
        return (int)(refused ? ExitCode.InputRefused : ExitCode.Done);
    }

    private IEnumerable<(string Text, SourceLocation Where)> Asked()
    {
        if (file is null)
        {
            for (int i = 0; i < variants.Length; i++) yield return (variants[i].Trim(), new SourceLocation(Arguments, i + 1, 1));
            yield break;
        }
        using TextReader reader = file == Standard ? Console.In : File.OpenText(file);
        string name = file == Standard ? "standard input" : Path.GetFileName(file);
        long number = 0;
        while (reader.ReadLine() is string line)
        {
            number++;
            string text = line.Trim();
            if (text.Length > 0 && text[0] != '#') yield return (text, new SourceLocation(name, number, line.IndexOf(text, StringComparison.Ordinal) + 1));
        }
    }
}
