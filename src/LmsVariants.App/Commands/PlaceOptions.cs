using System.CommandLine;

namespace LmsVariants.App.Commands;

/// <summary>Where the watched folders lie.</summary>
internal sealed class PlaceOptions
{
    public Option<string?> Root { get; } = new("--root") { Description = "Folder that holds inbox, reports, processed, failed and state (default: Watch:Root, else the working directory)", HelpName = "DIR" };

    public Option<string?> Inbox { get; } = new("--inbox") { Description = "Folder that files are dropped into (default: Watch:Inbox, else inbox below the root)", HelpName = "DIR" };
}
