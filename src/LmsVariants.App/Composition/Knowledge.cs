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

    public static CuratedKnowledge? Load(string folder, Messages messages)
    {
        KnowledgeBaseReading reading = KnowledgeBaseFolder.Read(folder);
        Tell(reading.Problems, messages);
        return reading.Knowledge;
    }

    public static TranscriptCatalogue? LoadReference(string file, Messages messages) => LoadWholeReference(file, messages)?.Catalogue;

    public static OpenedBundle? LoadWholeReference(string file, Messages messages) => Opened(file, () => BundleFile.OpenWhole(file), messages);

    internal static OpenedBundle? Opened(string file, Func<OpenedBundle> bundle, Messages messages)
    {
        if (!File.Exists(file))
        {
            messages.Fault(BundleCodes.NotABundle, $"the reference bundle '{Path.GetFileName(file)}' is missing");
            return null;
        }
        try
        {
            return bundle();
        }
        catch (InputFormatException damaged)
        {
            messages.Problem(damaged.Problem, string.Empty);
            return null;
        }
    }

    internal static void Tell(IReadOnlyList<KnowledgeProblem> problems, Messages messages)
    {
        foreach (KnowledgeProblem problem in problems) messages.Line(problem.Code, problem.ToString());
    }
}
