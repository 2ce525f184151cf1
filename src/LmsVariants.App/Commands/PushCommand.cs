using System.CommandLine;

namespace LmsVariants.App.Commands;

/// <summary><c>push FILE|FOLDER...</c>: brings the bundles of cases to a FHIR server.</summary>
internal static class PushCommand
{
    public static Command Create(TimeProvider clock)
    {
        Argument<string[]> inputs = new("FILE|FOLDER") { Description = "Bundles, or folders with them (every *.fhir.json that lies right in it)", Arity = ArgumentArity.OneOrMore };
        Option<string?> server = new("--server") { Description = "Base address of the FHIR server (default: the setting Fhir:Server)", HelpName = "URL" };
        Option<string?> tokenFile = new("--token-file") { Description = "File with the bearer token (default: LMSV_Fhir__Token, else the setting Fhir:TokenFile)", HelpName = "FILE" };
        Option<int?> giveUpAfter = new("--give-up-after") { Description = "How long a request is tried, in seconds (default: 300)", HelpName = "SECONDS" };
        Option<bool> force = new("--force") { Description = "Send a bundle even if the server has its report in the same state, or in one that counts more" };
        CommonOptions common = new();
        giveUpAfter.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 86_400) result.AddError("--give-up-after: expected seconds from 1 to 86400");
        });
        Command command = new("push", "Send the bundles of cases to a FHIR server") { inputs, server, tokenFile, giveUpAfter, force, common.Log, common.Quiet };
        command.SetAction((parsed, cancellationToken) => new Push(
            parsed.GetValue(inputs)!,
            parsed.GetValue(server),
            parsed.GetValue(tokenFile),
            parsed.GetValue(giveUpAfter),
            parsed.GetValue(force),
            parsed.GetValue(common.Quiet),
            common.MessagesOf(parsed),
            clock).ExecuteAsync(cancellationToken));
        return command;
    }
}
