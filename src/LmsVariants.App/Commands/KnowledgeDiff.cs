using System.CommandLine;

using LmsVariants.App.Composition;
using LmsVariants.Formats.Problems;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Comparison;
using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.App.Commands;

/// <summary><c>kb diff OLD NEW</c>: what changed between two knowledge bases, in words that a curator signs.</summary>
internal static class KnowledgeDiff
{
    public static Command Create()
    {
        Argument<string> old = new("OLD") { Description = "Folder of the knowledge base before" };
        Argument<string> now = new("NEW") { Description = "Folder of the knowledge base after" };
        Option<string> format = CommonOptions.Words("--format", "How the changes are written", "text", "json");
        Option<bool> all = new("--all") { Description = "Every row of a long table, however many changed" };
        CommonOptions common = new();
        Command diff = new("diff", "What changed between two knowledge bases, fact by fact") { old, now, format, all, common.Log };
        diff.SetAction(parsed => (int)Compare(parsed.GetValue(old)!, parsed.GetValue(now)!, parsed.GetValue(format) == "json", parsed.GetValue(all), common.MessagesOf(parsed)));
        return diff;
    }

    private static ExitCode Compare(string oldFolder, string newFolder, bool asJson, bool all, Messages messages)
    {
        foreach ((string name, string folder) in (ReadOnlySpan<(string, string)>)[("OLD", oldFolder), ("NEW", newFolder)])
        {
            if (Directory.Exists(folder)) continue;
            messages.Fault(AppCodes.NotFound, $"{name}: there is no folder {Quoted.Field(folder)}");
            return ExitCode.WrongCommand;
        }
        // Both are read, so that a curator sees the faults of both.
        KnowledgeVersion? old = Before(oldFolder, messages);
        CuratedKnowledge? now = Knowledge.Load(newFolder, messages);
        if (now is null) messages.Note("NEW does not pass its lint: it is not compared");
        if (old is null || now is null) return ExitCode.KnowledgeInvalid;
        KnowledgeComparison comparison = KnowledgeComparison.Of(oldFolder, old, newFolder, now);
        if (asJson)
        {
            using Stream output = Console.OpenStandardOutput();
            ComparisonJson.Write(output, comparison);
            output.Write("\n"u8);
        }
        else
        {
            ComparisonText.Write(Console.Out, comparison, all);
        }
        return ExitCode.Done;
    }

    private static KnowledgeVersion? Before(string folder, Messages messages)
    {
        KnowledgeBefore before = KnowledgeBefore.Read(folder);
        if (before.IsOfOlderLayout)
        {
            messages.Note($"OLD is of an older layout ({before.Problems.Length} things are not there that this program asks for, the first {before.Problems[0].Code} in {before.Problems[0].File}): it is compared as it stands");
        }
        if (before.Version is not null) return before.Version;
        foreach (KnowledgeProblem problem in before.Problems) messages.Line(problem.Code, problem.ToString());
        messages.Note("OLD does not pass its lint: it is not compared");
        return null;
    }
}
