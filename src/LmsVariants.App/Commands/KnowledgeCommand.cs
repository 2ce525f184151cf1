using System.CommandLine;

using LmsVariants.App.Composition;
using LmsVariants.KnowledgeBase;

namespace LmsVariants.App.Commands;

/// <summary><c>kb</c>: checks the knowledge base, shows what it holds, and tells what changed between two.</summary>
internal static class KnowledgeCommand
{
    public static Command Create(TimeProvider clock)
    {
        CommonOptions common = new();
        Command lint = new("lint", "Check the knowledge base: every fact cited, every name known, every level on its scale") { common.KnowledgeBase, common.Log };
        lint.SetAction(parsed =>
        {
            if (Knowledge.Load(common.FolderOf(parsed), common.MessagesOf(parsed)) is not CuratedKnowledge knowledge) return (int)ExitCode.KnowledgeInvalid;
            Console.WriteLine(
                $"knowledge base {knowledge.Version.Version} of {knowledge.Version.Date}: no problem in {knowledge.Genes.All.Length} genes "
                + $"({knowledge.Genes.All.Count(gene => gene.Curation is not null)} curated), {knowledge.GeneLists.Count} gene lists, {knowledge.Assertions.Length} assertions, "
                + $"{knowledge.Citations.Count} citations; sha256 {knowledge.Version.Sha256}");
            return (int)ExitCode.Done;
        });
        return new Command("kb", "The curated knowledge base") { lint, KnowledgeShowCommand.Create(clock), KnowledgeDiff.Create() };
    }
}
