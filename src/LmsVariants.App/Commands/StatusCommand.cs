using System.CommandLine;

namespace LmsVariants.App.Commands;

/// <summary><c>status [CASE]</c>: what is where, and why.</summary>
internal static class StatusCommand
{
    public static Command Create(TimeProvider clock)
    {
        Argument<string?> name = new("CASE") { Description = "A case by its number, # and the ledger's number, or intake-N (default: what is under way, failed, or waits)", Arity = ArgumentArity.ZeroOrOne };
        Option<string> format = CommonOptions.Words("--format", "How it is written", "text", "json");
        PlaceOptions place = new();
        CommonOptions common = new();
        Command command = new("status", "Say what the ledger holds") { name, place.Root, format, common.Log };
        command.SetAction((parsed, cancellationToken) => new Desk(parsed.GetValue(place.Root), common.MessagesOf(parsed), clock).WithAsync(
            open => new Status(open, parsed.GetValue(format) == "json", clock).WriteAsync(parsed.GetValue(name), cancellationToken), cancellationToken));
        return command;
    }
}
