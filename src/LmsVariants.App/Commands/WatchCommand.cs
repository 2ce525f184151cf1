using System.CommandLine;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Reports.Html;

namespace LmsVariants.App.Commands;

/// <summary><c>watch</c>: reports what is dropped into a folder, for as long as it runs.</summary>
internal static class WatchCommand
{
    public const string Name = "watch";

    public static Command Create(TimeProvider clock)
    {
        PlaceOptions place = new();
        Option<string?> diagnosis = new("--diagnosis") { Description = "ulms (uterine), lms (non-uterine) or a code of the knowledge base (default: the case sheet)", HelpName = "CODE" };
        Option<GenomeAssembly?> assembly = AssemblyOption.Create();
        Option<PageLanguage?> language = LanguageOption.Create();
        Option<bool> web = new("--web") { Description = "Serve the laboratory's page too (setting Web:Url, by default http://127.0.0.1:5081)" };
        CommonOptions common = new();
        Command command = new(Name, "Watch a folder and report what is dropped into it") { place.Root, place.Inbox, diagnosis, assembly, language, web };
        command.Options.Add(common.Pdf);
        common.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new Watch(
            parsed.GetValue(place.Root),
            parsed.GetValue(place.Inbox),
            parsed.GetValue(diagnosis),
            parsed.GetValue(assembly),
            parsed.GetValue(language),
            parsed.GetValue(common.Pdf),
            parsed.GetValue(web),
            common.FolderOf(parsed),
            common.ReferenceOf(parsed),
            parsed.GetValue(common.Log) == "json",
            parsed.GetValue(common.Quiet),
            common.MessagesOf(parsed),
            clock).ExecuteAsync(cancellationToken));
        return command;
    }
}
