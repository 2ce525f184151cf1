using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

using LmsVariants.App.Composition;
using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Outbox;
using LmsVariants.Pipeline.Deliver;

namespace LmsVariants.App.Commands;

/// <summary>The bundles of some cases on their way to a server: one that is refused stops no other, a server that is away stops all.</summary>
internal sealed class Push(
    string[] inputs,
    string? server,
    string? tokenFile,
    int? giveUpAfter,
    bool force,
    bool quiet,
    Messages messages,
    TimeProvider clock)
{
    private const string Suffix = ".fhir.json";
    private const string OutcomeSuffix = ".outcome.json";
    private const string MarkSuffix = ".sending";
    private const int MostIssues = 5;

    private ExitCode _end = ExitCode.Done;

    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        try
        {
            Settings settings = Settings.Read(AppContext.BaseDirectory);
            ServerAddress address = AddressOf(settings.Delivery);
            BearerToken? token = TokenOf(settings.Delivery);
            EndpointOptions options = giveUpAfter is int seconds ? settings.Delivery.Endpoint with { GiveUpAfter = TimeSpan.FromSeconds(seconds) } : settings.Delivery.Endpoint;
            ImmutableArray<string> files = [.. inputs.SelectMany(Find).DistinctBy(Path.GetFullPath, StringComparer.Ordinal)];
            using FhirEndpoint endpoint = new(address, token, options, clock, Tell);
            BundleDelivery delivery = new(endpoint, settings.Delivery.Limits);
            for (int i = 0; i < files.Length; i++)
            {
                if (await SendAsync(files[i], delivery, settings.Delivery.LargestBundle, cancellationToken).ConfigureAwait(false)) continue;
                if (i + 1 < files.Length) messages.Note($"{files.Length - i - 1} more were not tried");
                break;
            }
        }
        catch (SettingException wrong)
        {
            messages.Fault(wrong.Message.StartsWith("--", StringComparison.Ordinal) ? AppCodes.BadSwitch : AppCodes.BadSetting, wrong.Message);
            End(ExitCode.WrongCommand);
        }
        return (int)_end;
    }

    private ServerAddress AddressOf(DeliverySettings settings)
    {
        string name = server is null ? "Fhir:Server" : "--server";
        if ((server ?? settings.Server) is not string text) throw new SettingException("Fhir:Server: expected the address of a FHIR server here or with --server");
        return ServerAddress.TryParse(text, settings.AllowPlainHttp, out ServerAddress? address, out string? expected) ? address : throw new SettingException($"{name}: expected {expected}");
    }

    private BearerToken? TokenOf(DeliverySettings settings)
    {
        if (tokenFile is null && settings.Token is not null) return settings.Token;
        if ((tokenFile ?? settings.TokenFile) is not string file) return null;
        string name = tokenFile is null ? "Fhir:TokenFile" : "--token-file";
        try
        {
            return BearerToken.TryParse(File.ReadAllText(file), out BearerToken? token) ? token : throw new SettingException($"{name}: expected a file with one bearer token and nothing else");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"{name}: expected a file that can be read, found {Quoted.Field(file)}");
        }
    }

    private IReadOnlyList<string> Find(string input)
    {
        if (File.Exists(input)) return [input];
        if (!Directory.Exists(input))
        {
            messages.Fault(AppCodes.NotFound, $"FILE|FOLDER: there is no file or folder {Quoted.Field(input)}");
            End(ExitCode.WrongCommand);
            return [];
        }
        // Not deeper: an earlier revision of a report may lie below the one that counts.
        string[] bundles = [.. Directory.EnumerateFiles(input, "*" + Suffix).Order(StringComparer.Ordinal)];
        if (bundles.Length == 0) Refuse(new InputProblem(InputCodes.NothingToRead, SourceLocation.Whole("."), "folder", $"files named *{Suffix}", "none"), input);
        return bundles;
    }

    /// <summary>Sends one bundle; false where the next would fare no better.</summary>
    private async Task<bool> SendAsync(string file, BundleDelivery delivery, long largest, CancellationToken cancellationToken)
    {
        string name = Path.GetFileName(file);
        string caseName = name.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? name[..^Suffix.Length] : name;
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        string outcomeFile = Path.Combine(folder, caseName + OutcomeSuffix);
        DeliveryMark mark = new(folder, caseName + MarkSuffix, clock);
        try
        {
            if (new FileInfo(file).Length > largest) throw new InputFormatException(new InputProblem(InputCodes.TooLarge, SourceLocation.Whole(name), "file", $"at most {largest} bytes (Fhir:LargestBundleBytes)", "more"));
            TransactionBundle bundle = TransactionBundle.Parse(name, await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false));
            // What did not end well last time may have been taken in part: then an equal report alone does not tell that all is there.
            Sending sending = force ? Sending.Always : mark.IsSet || File.Exists(outcomeFile) ? Sending.EvenIfUnchanged : Sending.IfChanged;
            DeliveryOutcome outcome = await delivery.SendAsync(bundle, sending, mark, cancellationToken).ConfigureAwait(false);
            bool others = Tell(outcome, file, name, caseName);
            if (outcome is Delivered or Unchanged)
            {
                File.Delete(outcomeFile);
                mark.Clear();
            }
            if (outcome is Refused { Outcome: OperationOutcome words }) await KeepAsync(words, outcomeFile, cancellationToken).ConfigureAwait(false);
            return others;
        }
        catch (InputFormatException refused)
        {
            Refuse(refused.Problem, file);
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException)
        {
            messages.Fault(AppCodes.WorldFailed, $"{name}: {world.Message}");
            End(ExitCode.WorldFailed);
        }
        return true;
    }

    // Counts and codes alone: standard output of a batch often ends up in a log.
    private bool Tell(DeliveryOutcome outcome, string file, string name, string caseName)
    {
        SourceLocation whole = SourceLocation.Whole(name);
        switch (outcome)
        {
            case Delivered { Entries: EntryCounts entries, Transactions: int count }:
                Print($"{caseName}: {entries.Created} created, {entries.Updated} updated, {entries.Unchanged} unchanged in {count} transaction{(count == 1 ? string.Empty : "s")}");
                return true;
            case Unchanged:
                Print($"{caseName}: unchanged, nothing sent");
                return true;
            case Outranked outranked:
                Refuse(new InputProblem(DeliveryCodes.Outranked, whole, "DiagnosticReport.status", $"a report that counts no more than this one, which is {outranked.Ours}", $"{outranked.Theirs} on the server (--force sends it all the same)"), file);
                return true;
            case Outdated outdated:
                Refuse(new InputProblem(DeliveryCodes.Outranked, whole, "DiagnosticReport.issued", $"a report that is no older than this one, of {Instant(outdated.Ours)}", $"another one of {Instant(outdated.Theirs)} on the server (--force sends it all the same)"), file);
                return true;
            case Refused refused:
                Refuse(new InputProblem(DeliveryCodes.Refused, whole, refused.At.ToString(), "to be taken by the server", Found(refused, caseName)), file);
                return true;
            case Misanswered strange:
                Refuse(new InputProblem(DeliveryCodes.Misanswered, whole, strange.At.ToString(), "the result of each entry", strange.Found), file);
                return true;
            case NotAdmitted closed:
                messages.Fault(DeliveryCodes.NotAdmitted, $"{name}: the server answered with status {closed.Status}: {Advice(closed.Status)}");
                End(ExitCode.WrongCommand);
                return false;
            case Unreachable away:
                messages.Fault(DeliveryCodes.ServerAway, $"{name}: the server did not take it in the time given ({away.Reason}); send it again later");
                End(ExitCode.WorldFailed);
                return false;
            default:
                throw new UnreachableException();
        }
    }

    private static string Instant(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFK", CultureInfo.InvariantCulture);

    private static string Found(Refused refused, string caseName)
    {
        if (refused.Outcome is not OperationOutcome outcome) return $"status {refused.Status} without a word of FHIR (is the address that of a FHIR server?)";
        string more = outcome.Issues.Length > MostIssues ? $" and {outcome.Issues.Length - MostIssues} more" : string.Empty;
        return $"status {refused.Status}: {string.Join("; ", outcome.Issues.Take(MostIssues))}{more}, in the server's words in {caseName}{OutcomeSuffix}";
    }

    // The words may hold data of the patient, so they lie where the bundle lies.
    private async Task KeepAsync(OperationOutcome words, string outcomeFile, CancellationToken cancellationToken)
    {
        ReportFile whole = new(Path.GetFileName(outcomeFile), ImmutableCollectionsMarshal.AsImmutableArray(words.ToBytes()));
        await new ReportFolder(Path.GetDirectoryName(outcomeFile)!, clock).StoreAsync([whole], cancellationToken).ConfigureAwait(false);
    }

    private static string Advice(int status) => status switch
    {
        401 or 403 => "the bearer token is missing, wrong, or not enough",
        _ => "give the address that it sends to",
    };

    private void Tell(Retrying retry) => messages.Note(string.Create(CultureInfo.InvariantCulture, $"the server did not answer as it should ({retry.Reason}); next try in {retry.Pause.TotalSeconds:0.0} s"));

    private void Print(string line)
    {
        if (!quiet) Console.WriteLine(Quoted.OneLine(line));
    }

    private void Refuse(InputProblem problem, string root)
    {
        messages.Problem(problem, root);
        End(ExitCode.InputRefused);
    }

    private void End(ExitCode code) => _end = _end == ExitCode.Done ? code : _end.With(code);
}
