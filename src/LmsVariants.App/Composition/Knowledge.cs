using LmsVariants.Formats.Problems;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.App.Composition;

/// <summary>Knowledge base and reference bundle, loaded and checked, or the exit code that ends the program.</summary>
internal static class Knowledge
{
    /// <summary>The knowledge base beside the program, unless a switch names another.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "knowledgebase");

    public static string ReferenceIn(string knowledgeFolder) => Path.Combine(knowledgeFolder, "reference", "lmsvariants.bundle");

    /// <summary>Both, and a diagnosis that they know, for what makes reports; null where something is wrong, which is told and whose exit code is given.</summary>
    public static (CuratedKnowledge Knowledge, TranscriptCatalogue Transcripts)? LoadForReports(string folder, string reference, string? diagnosis, Messages messages, out ExitCode end)
    {
        end = ExitCode.KnowledgeInvalid;
        if (Load(folder, messages) is not CuratedKnowledge knowledge || LoadReference(reference, messages) is not TranscriptCatalogue transcripts) return null;
        end = ExitCode.Done;
        if (diagnosis is null || knowledge.Tumours.Find(diagnosis) is not null) return (knowledge, transcripts);
        messages.Fault(AppCodes.BadSwitch, $"--diagnosis: expected one of {string.Join(' ', knowledge.Tumours.All.Select(type => type.Code))}, found {Quoted.Field(diagnosis)}");
        end = ExitCode.WrongCommand;
        return null;
    }

    public static CuratedKnowledge? Load(string folder, Messages messages)
    {
        KnowledgeBaseReading reading = KnowledgeBaseFolder.Read(folder);
        foreach (KnowledgeProblem problem in reading.Problems) messages.Line(problem.Code, problem.ToString());
        return reading.Knowledge;
    }

    public static TranscriptCatalogue? LoadReference(string file, Messages messages) => LoadWholeReference(file, messages)?.Catalogue;

    public static OpenedBundle? LoadWholeReference(string file, Messages messages)
    {
        if (!File.Exists(file))
        {
            messages.Fault(BundleCodes.NotABundle, $"the reference bundle '{Path.GetFileName(file)}' is missing");
            return null;
        }
        try
        {
            return BundleFile.OpenWhole(file);
        }
        catch (InputFormatException damaged)
        {
            messages.Problem(damaged.Problem, string.Empty);
            return null;
        }
    }
}
