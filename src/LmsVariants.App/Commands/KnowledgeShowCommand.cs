using System.CommandLine;

using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.App.Commands;

/// <summary><c>kb show NAME</c>: what the knowledge base holds of a gene or bears on a variant, its procedure, or its gene lists.</summary>
internal static class KnowledgeShowCommand
{
    public static Command Create(TimeProvider clock)
    {
        Argument<string> name = new("NAME") { Description = "A gene such as RAD51B, by its approved symbol or an alias, a variant such as RAD51B:c.1111C>T, or one of the words procedure (how a variant is called oncogenic) and lists (the gene lists)" };
        Option<GenomeAssembly?> assembly = AssemblyOption.Create();
        Option<string> format = CommonOptions.Words("--format", "How the page is written", "text", "json");
        Option<bool> all = new("--all") { Description = "Long lists whole, however many residues a gene has" };
        CommonOptions common = new();
        Command show = new("show", "What the knowledge base holds of a gene, or bears on a variant") { name, assembly, format, all };
        common.AddTo(show);
        show.SetAction(parsed => (int)new KnowledgeShow(
            new ShowRequest(parsed.GetValue(name)!.Trim(), parsed.GetValue(assembly), parsed.GetValue(format) == "json", parsed.GetValue(all)),
            common.FolderOf(parsed),
            common.ReferenceOf(parsed),
            common.MessagesOf(parsed),
            clock).Execute());
        return show;
    }
}
