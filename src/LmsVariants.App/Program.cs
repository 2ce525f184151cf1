using System.CommandLine;

using LmsVariants.App;
using LmsVariants.App.Commands;
using LmsVariants.App.Composition;

RootCommand root = new("LmsVariants: from NGS panel results of leiomyosarcoma to HL7 FHIR and a tumour board report.");
foreach (Command command in AllCommands.For(args, TimeProvider.System)) root.Subcommands.Add(command);
// "version" is a command here, with the hashes that a report names.
foreach (Option option in root.Options.OfType<VersionOption>().ToArray()) root.Options.Remove(option);

ParseResult parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (System.CommandLine.Parsing.ParseError error in parsed.Errors) await Console.Error.WriteLineAsync($"lmsvariants: error {AppCodes.BadSwitch}: {error.Message}").ConfigureAwait(false);
    await Console.Error.WriteLineAsync("Try 'lmsvariants --help'.").ConfigureAwait(false);
    return (int)ExitCode.WrongCommand;
}

try
{
    InvocationConfiguration invocation = new() { EnableDefaultExceptionHandler = false };
    // The host of the worker hears the signals itself; here they would end it two seconds later, whatever it has in hand.
    if (parsed.CommandResult.Command.Name == WatchCommand.Name) invocation.ProcessTerminationTimeout = null;
    return await parsed.InvokeAsync(invocation).ConfigureAwait(false);
}
catch (Exception world) when (world is IOException or UnauthorizedAccessException)
{
    new Messages(Console.Error, asJson: false, quiet: false).Fault(AppCodes.WorldFailed, world.Message);
    return (int)ExitCode.WorldFailed;
}
catch (Exception fault) when (fault is not OperationCanceledException)
{
    // The outermost door: what nobody expected is our fault. Its message may quote an input, so only type and place are shown.
    await Console.Error.WriteLineAsync(
        $"lmsvariants: error {AppCodes.OurFault}: a fault of this program ({fault.GetType().Name}). Please report it with these lines; they hold no data of a patient.").ConfigureAwait(false);
    await Console.Error.WriteLineAsync(fault.StackTrace).ConfigureAwait(false);
    return (int)ExitCode.OurFault;
}
