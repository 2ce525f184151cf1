using System.CommandLine;

using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.App.Commands;

/// <summary><c>classify</c>: one block per variant that is named on the command line or in a file.</summary>
internal static class ClassifyCommand
{
    public static Command Create(TimeProvider clock)
    {
        Argument<string[]> variants = new("VARIANT") { Description = "Such as RAD51B:c.1111C>T, NM_000546.6:c.743G>A, TP53:p.R248Q, NC_000017.10:g.7577538C>T or 17-7577538-C-T", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> file = new("--file") { Description = "A file with one variant a line; - is standard input", HelpName = "FILE" };
        Option<string?> diagnosis = new("--diagnosis") { Description = "ulms (uterine), lms (non-uterine) or a code of the knowledge base (default: lms)", HelpName = "CODE" };
        Option<GenomeAssembly?> assembly = AssemblyOption.Create();
        CommonOptions common = new();
        Command command = new("classify", "Classify single variants") { variants, file, diagnosis, assembly };
        command.Validators.Add(result =>
        {
            if ((result.GetValue(variants) ?? []).Length == 0 == (result.GetValue(file) is null)) result.AddError("classify: expected either variants or --file");
        });
        common.AddTo(command);
        command.SetAction(parsed => new Classify(
            parsed.GetValue(variants) ?? [],
            parsed.GetValue(file),
            parsed.GetValue(diagnosis),
            parsed.GetValue(assembly),
            common.FolderOf(parsed),
            common.ReferenceOf(parsed),
            common.MessagesOf(parsed),
            clock).Execute());
        return command;
    }
}
