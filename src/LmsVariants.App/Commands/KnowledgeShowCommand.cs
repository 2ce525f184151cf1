using System.CommandLine;

using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.App.Commands;

/// <summary><c>kb show NAME</c>: what the knowledge base holds of a gene, or bears on a variant.</summary>
internal static class KnowledgeShowCommand
{
    public static Command Create(TimeProvider clock)
    {
        Argument<string> name = new("NAME") { Description = "A gene such as RAD51B, by its approved symbol or an alias, or a variant such as RAD51B:c.1111C>T" };
        Option<GenomeAssembly?> assembly = AssemblyOption.Create();
        CommonOptions common = new();
        Command show = new("show", "What the knowledge base holds of a gene, or bears on a variant") { name, assembly };
        common.AddTo(show);
        show.SetAction(parsed => (int)new KnowledgeShow(
            parsed.GetValue(name)!.Trim(),
            parsed.GetValue(assembly),
            common.FolderOf(parsed),
            common.ReferenceOf(parsed),
            common.MessagesOf(parsed),
            clock).Execute());
        return show;
    }
}
