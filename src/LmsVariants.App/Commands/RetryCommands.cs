using System.CommandLine;
using System.Globalization;

using LmsVariants.App.Composition;

namespace LmsVariants.App.Commands;

/// <summary><c>retry CASE</c> and <c>requeue --failed</c>: another try, which a running worker makes within seconds.</summary>
internal static class RetryCommands
{
    public static Command CreateRetry(TimeProvider clock)
    {
        Argument<string> name = new("CASE") { Description = "A case by its number, # and the ledger's number, or intake-N for files that made no case" };
        PlaceOptions place = new();
        CommonOptions common = new();
        Option<string?> by = By();
        Command command = new("retry", "Have a case worked on again, and its refused deliveries sent again") { name, place.Root, by, common.Log, common.Quiet };
        command.SetAction((parsed, cancellationToken) =>
        {
            Messages messages = common.MessagesOf(parsed);
            return new Desk(parsed.GetValue(place.Root), messages, clock).WithAsync(
                async open =>
                {
                    if (await open.Desk.RetryAsync(parsed.GetValue(name)!, Who(parsed.GetValue(by)), clock.GetUtcNow(), cancellationToken).ConfigureAwait(false) is not (int intakes, int deliveries))
                    {
                        return await open.NoSuchCaseAsync(parsed.GetValue(name)!, cancellationToken).ConfigureAwait(false);
                    }
                    if (!parsed.GetValue(common.Quiet)) Console.WriteLine(intakes + deliveries == 0 ? "Nothing to try again: it is under way." : Said(intakes, deliveries));
                    return ExitCode.Done;
                },
                cancellationToken);
        });
        return command;
    }

    public static Command CreateRequeue(TimeProvider clock)
    {
        Option<bool> failed = new("--failed") { Description = "Everything that failed and was not mended since; without it nothing is done" };
        PlaceOptions place = new();
        CommonOptions common = new();
        Option<string?> by = By();
        Command command = new("requeue", "Have everything that failed worked on again, and refused deliveries sent again") { failed, place.Root, by, common.Log, common.Quiet };
        command.SetAction((parsed, cancellationToken) =>
        {
            Messages messages = common.MessagesOf(parsed);
            // A word that is left out must not move the work of a year.
            if (!parsed.GetValue(failed))
            {
                messages.Fault(AppCodes.BadSwitch, "--failed: expected this switch, as there is nothing else to requeue");
                return Task.FromResult((int)ExitCode.WrongCommand);
            }
            return new Desk(parsed.GetValue(place.Root), messages, clock).WithAsync(
                async open =>
                {
                    (int intakes, int deliveries) = await open.Desk.RequeueFailedAsync(Who(parsed.GetValue(by)), clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
                    if (!parsed.GetValue(common.Quiet)) Console.WriteLine(Said(intakes, deliveries));
                    return ExitCode.Done;
                },
                cancellationToken);
        });
        return command;
    }

    private static Option<string?> By() => new("--by") { Description = "Who asks for it, for the history (default: the user of the system)", HelpName = "NAME" };

    private static string Who(string? by) => string.IsNullOrWhiteSpace(by) ? Environment.UserName : by;

    private static string Said(int intakes, int deliveries) => string.Create(CultureInfo.InvariantCulture, $"{intakes} intake{Plural(intakes)} to be worked on again, {deliveries} deliver{(deliveries == 1 ? "y" : "ies")} to be sent again");

    private static string Plural(int count) => count == 1 ? string.Empty : "s";
}
