using System.CommandLine;

using LmsVariants.App.Composition;

namespace LmsVariants.App.Commands;

/// <summary>Switches that several commands share.</summary>
internal sealed class CommonOptions
{
    public Option<string?> KnowledgeBase { get; } = new("--kb") { Description = "Folder of the knowledge base (default: knowledgebase beside the program)", HelpName = "DIR" };

    public Option<string?> Reference { get; } = new("--reference") { Description = "Reference bundle (default: that of the knowledge base)", HelpName = "FILE" };

    public Option<string> Log { get; } = Words("--log", "How messages are written", "text", "json");

    public Option<bool> Quiet { get; } = new("--quiet") { Description = "Errors alone, no warnings and no progress" };

    /// <summary>Gets the switch of the commands that write reports.</summary>
    public Option<bool> Pdf { get; } = new("--pdf") { Description = "Print the page of each case to a PDF as well, through an installed Chromium, Chrome or Edge" };

    public static Option<string> Words(string name, string description, params string[] words)
    {
        Option<string> option = new(name) { Description = description, DefaultValueFactory = _ => words[0] };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    public void AddTo(Command command)
    {
        command.Options.Add(KnowledgeBase);
        command.Options.Add(Reference);
        command.Options.Add(Log);
        command.Options.Add(Quiet);
    }

    public Messages MessagesOf(ParseResult parsed) => new(Console.Error, parsed.GetValue(Log) == "json", parsed.GetValue(Quiet));

    public string FolderOf(ParseResult parsed) => parsed.GetValue(KnowledgeBase) ?? Knowledge.DefaultFolder;

    public string ReferenceOf(ParseResult parsed) => parsed.GetValue(Reference) ?? Knowledge.ReferenceIn(FolderOf(parsed));
}
