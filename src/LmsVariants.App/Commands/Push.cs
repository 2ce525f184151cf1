using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

using LmsVariants.App.Composition;
using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Delivery.Tries;
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
    private const int MostIssues = 5;

    private ExitCode _end = ExitCode.Done;

    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        try
        {
            Settings settings = Settings.Read(AppContext.BaseDirectory);
            FhirServer to = FhirServer.Of(settings.Delivery, clock.GetUtcNow(), server, tokenFile);
            if (giveUpAfter is int seconds) to = to with { Options = to.Options with { GiveUpAfter = TimeSpan.FromSeconds(seconds) } };
            ImmutableArray<string> files = [.. inputs.SelectMany(Find).DistinctBy(Path.GetFullPath, StringComparer.Ordinal)];
            using FhirEndpoint endpoint = to.Open(clock, Tell);
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
        string[] bundles = [.. Directory.EnumerateFiles(input, "*" + BundleFiles.Suffix).Order(StringComparer.Ordinal)];
        if (bundles.Length == 0) Refuse(new InputProblem(InputCodes.NothingToRead, SourceLocation.Whole("."), "folder", $"files named *{BundleFiles.Suffix}", "none"), input);
        return bundles;
    }

    /// <summary>Sends one bundle; false where the next would fare no better.</summary>
    private async Task<bool> SendAsync(string file, BundleDelivery delivery, long largest, CancellationToken cancellationToken)
    {
        string name = Path.GetFileName(file);
        BundleFiles files = new(name);
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        string outcomeFile = Path.Combine(folder, files.Outcome);
        DeliveryMark mark = new(folder, files.Mark, clock);
        try
        {
            if (new FileInfo(file).Length > largest) throw new InputFormatException(new InputProblem(InputCodes.TooLarge, SourceLocation.Whole(name), "file", $"at most {largest} bytes (Fhir:LargestBundleBytes)", "more"));
            TransactionBundle bundle = TransactionBundle.Parse(name, await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false));
            // What did not end well last time may have been taken in part: then an equal report alone does not tell that all is there.
            Sending sending = force ? Sending.Always : mark.IsSet || File.Exists(outcomeFile) ? Sending.EvenIfUnchanged : Sending.IfChanged;
            DeliveryOutcome outcome = await delivery.SendAsync(bundle, sending, mark, cancellationToken).ConfigureAwait(false);
            bool others = Tell(outcome, file, name, files);
            if (outcome is Delivered or Unchanged)
            {
                File.Delete(outcomeFile);
                File.Delete(Path.Combine(folder, files.Note));
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
    private bool Tell(DeliveryOutcome outcome, string file, string name, BundleFiles files)
    {
        SourceLocation whole = SourceLocation.Whole(name);
        switch (outcome)
        {
            case Delivered { Entries: EntryCounts entries, Transactions: int count }:
                Print($"{files.Case}: {entries.Created} created, {entries.Updated} updated, {entries.Unchanged} unchanged in {count} transaction{(count == 1 ? string.Empty : "s")}");
                return true;
            case Unchanged:
                Print($"{files.Case}: unchanged, nothing sent");
                return true;
            case Outranked outranked:
                Refuse(new InputProblem(DeliveryCodes.Outranked, whole, "DiagnosticReport.status", $"a report that counts no more than this one, which is {outranked.Ours}", $"{outranked.Theirs} on the server (--force sends it all the same)"), file);
                return true;
            case Outdated outdated:
                Refuse(new InputProblem(DeliveryCodes.Outranked, whole, "DiagnosticReport.issued", $"a report that is no older than this one, of {Instant(outdated.Ours)}", $"another one of {Instant(outdated.Theirs)} on the server (--force sends it all the same)"), file);
                return true;
            case Refused refused:
                Refuse(new InputProblem(DeliveryCodes.Refused, whole, refused.At.ToString(), "to be taken by the server", Found(refused, files)), file);
                return true;
            case Misanswered strange:
                Refuse(new InputProblem(DeliveryCodes.Misanswered, whole, strange.At.ToString(), "the result of each entry", strange.Found), file);
                return true;
            case NotAdmitted closed:
                messages.Fault(DeliveryCodes.NotAdmitted, $"{name}: the server does not let this program in ({closed.Met}): {closed.Advice}");
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

    private static string Found(Refused refused, BundleFiles files)
    {
        if (refused.Outcome is not OperationOutcome outcome) return $"status {refused.Status} without a word of FHIR (is the address that of a FHIR server?)";
        string more = outcome.Issues.Length > MostIssues ? $" and {outcome.Issues.Length - MostIssues} more" : string.Empty;
        return $"status {refused.Status}: {string.Join("; ", outcome.Issues.Take(MostIssues))}{more}, in the server's words in {files.Outcome}";
    }

    // The words may hold data of the patient, so they lie where the bundle lies.
    private async Task KeepAsync(OperationOutcome words, string outcomeFile, CancellationToken cancellationToken)
    {
        ReportFile whole = new(Path.GetFileName(outcomeFile), ImmutableCollectionsMarshal.AsImmutableArray(words.ToBytes()));
        await new ReportFolder(Path.GetDirectoryName(outcomeFile)!, clock).StoreAsync([whole], cancellationToken).ConfigureAwait(false);
    }

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
