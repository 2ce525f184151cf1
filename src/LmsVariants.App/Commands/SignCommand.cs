using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

using LmsVariants.App.Composition;
using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.App.Commands;

/// <summary><c>sign CASE --by NAME</c>: a named person answers for a report.</summary>
internal static class SignCommand
{
    public static Command Create(TimeProvider clock)
    {
        Argument<string> name = new("CASE") { Description = "A case by its number, or # and the ledger's number" };
        Option<string> by = new("--by") { Description = "Who signs, as the report will name the person", HelpName = "NAME", Required = true };
        Option<int?> revision = new("--revision") { Description = "The revision that the person looked at (may be left out where there is only one)", HelpName = "N" };
        PlaceOptions place = new();
        CommonOptions common = new();
        Command command = new("sign", "Sign a report: a running worker writes it as final") { name, by, revision, place.Root, common.Log, common.Quiet };
        command.SetAction((parsed, cancellationToken) =>
        {
            Messages messages = common.MessagesOf(parsed);
            if (!SignerName.TryRead(parsed.GetValue(by), out string? person))
            {
                messages.Fault(AppCodes.BadSwitch, $"--by: expected {SignerName.Expected}");
                return Task.FromResult((int)ExitCode.WrongCommand);
            }
            if (parsed.GetValue(revision) < 1)
            {
                messages.Fault(AppCodes.BadSwitch, "--revision: expected the number of a revision, from 1");
                return Task.FromResult((int)ExitCode.WrongCommand);
            }
            return new Desk(parsed.GetValue(place.Root), messages, clock).WithAsync(
                async open =>
                {
                    if (await open.Desk.FindAsync(parsed.GetValue(name)!, cancellationToken).ConfigureAwait(false) is not CaseView { Case: LedgerCase known })
                    {
                        return await open.NoSuchCaseAsync(parsed.GetValue(name)!, cancellationToken).ConfigureAwait(false);
                    }
                    ImmutableArray<RevisionView> revisions = await open.Archive.RevisionsAsync(known.Number, cancellationToken).ConfigureAwait(false);
                    if (parsed.GetValue(revision) is null && revisions.Length > 1)
                    {
                        messages.Fault(AppCodes.NotSigned, $"{Quoted.Field(parsed.GetValue(name))}: expected --revision with the one that the person looked at, and there are {string.Join(", ", revisions.Reverse().Select(Named))}");
                        return ExitCode.WrongCommand;
                    }
                    // Where there was one, it is the one that is signed, whatever comes in between.
                    int? lookedAt = parsed.GetValue(revision) ?? revisions.FirstOrDefault()?.Revision;
                    SignAnswer answer = await open.SignOut.SignAsync(parsed.GetValue(name)!, lookedAt, person, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
                    if (answer != SignAnswer.Accepted)
                    {
                        messages.Fault(AppCodes.NotSigned, $"{Quoted.Field(parsed.GetValue(name))}: {Why(answer)}");
                        return ExitCode.WrongCommand;
                    }
                    if (!parsed.GetValue(common.Quiet)) Console.WriteLine($"{Quoted.OneLine(known.CaseId)}, revision {Named(revisions.First(one => one.Revision == lookedAt))}: the signature is recorded; a worker that runs writes it");
                    return ExitCode.Done;
                },
                cancellationToken);
        });
        return command;
    }

    private static string Named(RevisionView revision) => string.Create(CultureInfo.InvariantCulture, $"{revision.Revision} ({revision.Status.ToString().ToLowerInvariant()})");

    private static string Why(SignAnswer answer) => answer switch
    {
        SignAnswer.NoReport => "expected a case with a report, and it has none yet",
        SignAnswer.AnotherRevision => "expected the last revision of the report, and it has another one (status CASE names it): look at that, then sign it",
        SignAnswer.SignedAlready => "expected a report that is not signed, and it is (status CASE says by whom)",
        SignAnswer.UnderWay => "expected a case at rest, and something of it is under way that may change its report: look at it again when it is done",
        _ => throw new UnreachableException(),
    };
}
