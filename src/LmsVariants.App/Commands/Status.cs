using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using LmsVariants.App.Composition;
using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.App.Commands;

/// <summary>What the ledger holds, for a person or a program. Case numbers and file names are shown: this is for who may see them, not for a log.</summary>
internal sealed class Status(OpenDesk open, bool asJson, TimeProvider clock)
{
    private const int Most = 50;
    private const int MostAtRest = 10;

    // Of what is not shown to a person it is said how much that is.
    private const int Known = 1000;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<ExitCode> WriteAsync(string? name, CancellationToken cancellationToken) =>
        name is null ? await AllAsync(cancellationToken).ConfigureAwait(false) : await OneAsync(name, cancellationToken).ConfigureAwait(false);

    private async Task<ExitCode> AllAsync(CancellationToken cancellationToken)
    {
        ILedgerDesk desk = open.Desk;
        LedgerCounts counts = await desk.CountAsync(cancellationToken).ConfigureAwait(false);
        ImmutableArray<IntakeView> underWay = await desk.OpenAsync(Known, cancellationToken).ConfigureAwait(false);
        ImmutableArray<DeliveryView> undelivered = await desk.UndeliveredAsync(Known, cancellationToken).ConfigureAwait(false);
        ImmutableArray<Sighting> sighted = await desk.SightedAsync(Known, cancellationToken).ConfigureAwait(false);
        ImmutableArray<UnsignedReport> unsigned = await open.SignOut.UnsignedAsync(Known, cancellationToken).ConfigureAwait(false);
        ImmutableArray<RefusedView> refused = await desk.RefusedAsync(Known, cancellationToken).ConfigureAwait(false);
        ImmutableArray<IntakeView> recent = await desk.RecentAsync(MostAtRest, cancellationToken).ConfigureAwait(false);
        string? inbox = InboxDoor.ProblemOf(open.Folders);
        if (asJson)
        {
            Write(new JsonObject
            {
                ["format"] = "lmsvariants-status/1",
                ["counts"] = Node(counts),
                ["open"] = new JsonArray([.. underWay.Select(Node)]),
                ["unsigned"] = new JsonArray([.. unsigned.Select(Node)]),
                ["undelivered"] = new JsonArray([.. undelivered.Select(Node)]),
                ["sighted"] = new JsonArray([.. sighted.Select(Node)]),
                ["refused_files"] = new JsonArray([.. refused.Select(Node)]),
                ["recent"] = new JsonArray([.. recent.Select(Node)]),
                ["inbox_problem"] = inbox,
            });
            return ExitCode.Done;
        }
        Line($"intakes     {counts.Waiting} waiting, {counts.Working} in work, {counts.Settling} settling; {counts.Reported} reported, {counts.Repeated} reported before, {counts.Failed} failed");
        Line($"deliveries  {counts.DeliveriesWaiting} waiting, {counts.Delivered} delivered, {counts.DeliveriesRefused} refused");
        Line($"signatures  {counts.Unsigned} report{(counts.Unsigned == 1 ? " waits" : "s wait")} for one");
        Line($"not taken   {counts.Sighted} file{(counts.Sighted == 1 ? string.Empty : "s")}");
        if (counts.Oldest is DateTimeOffset oldest) Line($"oldest      waits for {Age(oldest)}");
        if (counts.OldestDelivery is DateTimeOffset late) Line($"to be sent  for {Age(late)}");
        if (inbox is not null) Line($"inbox       {inbox}");
        List("Under way, or failed", underWay, Words);
        List("Refused, of cases that were reported from their other files", refused, file => $"  #{file.CaseNumber} {Quoted.OneLine(file.CaseId)}  {Where(file.Place)}  {file.Code}, intake-{file.Intake}");
        List("Waiting for a signature", unsigned, report => $"  #{report.Case.Number} {Quoted.OneLine(report.Case.CaseId)}  revision {report.Revision}  {Words(report.Status)}, waits for a signature, written {Age(report.Decided)} ago");
        List("Not delivered", undelivered, Words);
        List("Seen, and not taken yet", sighted, file => $"  {Quoted.OneLine(file.Place.Path)}  {file.Length} bytes, unchanged for {Age(file.Since)}{(file.Problem is null ? string.Empty : ": " + file.Problem)}");
        List("At rest lately", recent, Words);
        return ExitCode.Done;
    }

    private async Task<ExitCode> OneAsync(string name, CancellationToken cancellationToken)
    {
        if (await open.Desk.FindAsync(name, cancellationToken).ConfigureAwait(false) is not CaseView found)
        {
            if (NumberOf(name) is long number && await open.Desk.IntakeAsync(number, cancellationToken).ConfigureAwait(false) is IntakeView one)
            {
                if (asJson) Write(new JsonObject { ["format"] = "lmsvariants-status-intake/1", ["intake"] = Node(one) });
                else Show(one);
                return ExitCode.Done;
            }
            return await open.NoSuchCaseAsync(name, cancellationToken).ConfigureAwait(false);
        }
        SignedRevision? last = found.Signed.FirstOrDefault(signed => signed.Revision == found.Case.Revision);
        if (asJson)
        {
            Write(new JsonObject
            {
                ["format"] = "lmsvariants-status-case/1",
                ["number"] = found.Case.Number,
                ["case"] = found.Case.CaseId,
                ["reports"] = $"reports/{found.Case.Folder}",
                ["revision"] = found.Case.Revision,
                ["unsigned"] = found.Case.Revision > 0 && last is null,
                ["signed"] = new JsonArray([.. found.Signed.Select(signed => new JsonObject { ["revision"] = signed.Revision, ["looked_at"] = signed.LookedAt, ["by"] = signed.Signature.By, ["at"] = Instant(signed.Signature.At) })]),
                ["intakes"] = new JsonArray([.. found.Intakes.Select(Node)]),
                ["deliveries"] = new JsonArray([.. found.Deliveries.Select(Node)]),
                ["history"] = new JsonArray([.. found.History.Select(line => new JsonObject { ["at"] = Instant(line.At), ["event"] = line.Event, ["by"] = line.By, ["detail"] = line.Detail })]),
            });
            return ExitCode.Done;
        }
        Line($"case #{found.Case.Number}  {Quoted.OneLine(found.Case.CaseId)}");
        Line(found.Case.Revision == 0 ? "no report yet" : $"revision {found.Case.Revision} in reports/{found.Case.Folder}");
        if (found.Case.Revision > 0 && last is null) Line("it waits for a signature");
        foreach (SignedRevision signed in found.Signed) Line($"revision {signed.Revision} signed by {Quoted.OneLine(signed.Signature.By)} at {Instant(signed.Signature.At)}");
        Line("\nIntakes, the latest first");
        foreach (IntakeView intake in found.Intakes) Show(intake);
        if (!found.Deliveries.IsEmpty) Line("\nDeliveries, the latest first");
        foreach (DeliveryView delivery in found.Deliveries) Line(Words(delivery));
        Line("\nHistory");
        foreach (HistoryLine line in found.History) Line($"  {Instant(line.At)}  {line.Event}  {Quoted.OneLine(line.By)}  {Quoted.OneLine(line.Detail)}");
        return ExitCode.Done;
    }

    private static void List<T>(string title, ImmutableArray<T> all, Func<T, string> words)
    {
        if (all.IsEmpty) return;
        Line($"\n{title}");
        foreach (T one in all.Take(Most)) Line(words(one));
        if (all.Length > Most) Line($"  and {(all.Length == Known ? "at least " : string.Empty)}{all.Length - Most} more");
    }

    private void Show(IntakeView intake)
    {
        Line(Words(intake));
        foreach (FilePlace place in intake.Places) Line($"      {Where(place)}");
    }

    private static string Where(FilePlace place) => $"{place.Room.ToString().ToLowerInvariant()}/{Quoted.OneLine(place.Path)}";

    private static long? NumberOf(string name)
    {
        const string prefix = "intake-";
        return name.StartsWith(prefix, StringComparison.Ordinal) && long.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;
    }

    private string Words(IntakeView intake)
    {
        string who = intake.CaseId is string id ? $"#{intake.CaseNumber} {Quoted.OneLine(id)}" : $"no case: {string.Join(", ", intake.Places.Select(place => Quoted.OneLine(place.Path)))}";
        string what = intake.State == IntakeState.Settled ? intake.Outcome?.ToString().ToLowerInvariant() ?? string.Empty : intake.State.ToString().ToLowerInvariant();
        string signing = intake.Signing is Signing wish ? $"  signature of {Quoted.OneLine(wish.Signature.By)} for revision {wish.Revision}" : string.Empty;
        string revision = intake.Revision is int number ? $", revision {number}" : string.Empty;
        string tries = intake.Attempts > 1 ? $", {intake.Attempts} tries" : string.Empty;
        string next = intake.NextTry is DateTimeOffset time ? $", next try {Until(time)}" : string.Empty;
        string why = intake.Reason is Reason reason ? $"\n      {reason.Code} {reason.Text}" : string.Empty;
        return $"  intake-{intake.Number}  {who}{signing}  {what}{revision}{tries}{next}, taken {Age(intake.Taken)} ago{why}";
    }

    private string Words(DeliveryView delivery)
    {
        string next = delivery.NextTry is DateTimeOffset time ? $", next try {Until(time)}" : string.Empty;
        string why = delivery.Reason is Reason reason ? $"\n      {reason.Code} {reason.Text}" : string.Empty;
        return $"  #{delivery.CaseNumber} {Quoted.OneLine(delivery.CaseId)}  revision {delivery.Revision}  {StateOf(delivery)}, {delivery.Attempts} tries{next}, written {Age(delivery.Created)} ago{why}";
    }

    private static string StateOf(DeliveryView delivery) => delivery.IsOvertaken ? "overtaken" : delivery.State.ToString().ToLowerInvariant();

    private static string Words(ReportStatus status) => status.ToString().ToLowerInvariant();

    private string Until(DateTimeOffset time) => time <= clock.GetUtcNow() ? "now" : "in " + Words(time - clock.GetUtcNow());

    private string Age(DateTimeOffset since) => Words(clock.GetUtcNow() - since);

    private static string Words(TimeSpan span) => span switch
    {
        { TotalMinutes: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, span.TotalSeconds):0} s"),
        { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} min"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0} days"),
    };

    private static string Instant(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // What a dropper named a file must not be obeyed by a terminal; where a line ends in the name, no other line begins.
    private static void Line(string text) => Console.WriteLine(string.Join('\n', text.Split('\n').Select(line => Quoted.OneLine(line))));

    private static void Write(JsonObject all) => Console.WriteLine(all.ToJsonString(Readable));

    private static JsonObject Node(LedgerCounts counts) => new()
    {
        ["sighted"] = counts.Sighted,
        ["waiting"] = counts.Waiting,
        ["working"] = counts.Working,
        ["settling"] = counts.Settling,
        ["reported"] = counts.Reported,
        ["repeated"] = counts.Repeated,
        ["failed"] = counts.Failed,
        ["oldest"] = counts.Oldest is DateTimeOffset oldest ? Instant(oldest) : null,
        ["deliveries_waiting"] = counts.DeliveriesWaiting,
        ["delivered"] = counts.Delivered,
        ["deliveries_refused"] = counts.DeliveriesRefused,
        ["oldest_delivery"] = counts.OldestDelivery is DateTimeOffset late ? Instant(late) : null,
        ["unsigned"] = counts.Unsigned,
    };

    private static JsonObject Node(UnsignedReport report) => new()
    {
        ["number"] = report.Case.Number,
        ["case"] = report.Case.CaseId,
        ["revision"] = report.Revision,
        ["status"] = Words(report.Status),
        ["reports"] = $"reports/{report.Case.Folder}",
        ["decided"] = Instant(report.Decided),
    };

    private static JsonObject Node(IntakeView intake) => new()
    {
        ["intake"] = intake.Number,
        ["number"] = intake.CaseNumber,
        ["case"] = intake.CaseId,
        ["state"] = intake.State.ToString().ToLowerInvariant(),
        ["outcome"] = intake.Outcome?.ToString().ToLowerInvariant(),
        ["code"] = intake.Reason?.Code,
        ["reason"] = intake.Reason?.Text,
        ["revision"] = intake.Revision,
        ["signs"] = intake.Signing is Signing signing ? new JsonObject { ["revision"] = signing.Revision, ["by"] = signing.Signature.By, ["at"] = Instant(signing.Signature.At) } : null,
        ["reports"] = intake.ReportFolder is string folder ? $"reports/{folder}" : null,
        ["attempts"] = intake.Attempts,
        ["taken"] = Instant(intake.Taken),
        ["next_try"] = intake.NextTry is DateTimeOffset next ? Instant(next) : null,
        ["settled"] = intake.Settled is DateTimeOffset settled ? Instant(settled) : null,
        ["files"] = new JsonArray([.. intake.Places.Select(place => (JsonNode)$"{place.Room.ToString().ToLowerInvariant()}/{place.Path}")]),
    };

    private static JsonObject Node(DeliveryView delivery) => new()
    {
        ["delivery"] = delivery.Number,
        ["number"] = delivery.CaseNumber,
        ["case"] = delivery.CaseId,
        ["revision"] = delivery.Revision,
        ["state"] = StateOf(delivery),
        ["code"] = delivery.Reason?.Code,
        ["reason"] = delivery.Reason?.Text,
        ["attempts"] = delivery.Attempts,
        ["created"] = Instant(delivery.Created),
        ["next_try"] = delivery.NextTry is DateTimeOffset next ? Instant(next) : null,
    };

    private static JsonObject Node(RefusedView file) => new()
    {
        ["intake"] = file.Intake,
        ["number"] = file.CaseNumber,
        ["case"] = file.CaseId,
        ["file"] = $"{file.Place.Room.ToString().ToLowerInvariant()}/{file.Place.Path}",
        ["code"] = file.Code,
    };

    private static JsonObject Node(Sighting file) => new()
    {
        ["file"] = $"{file.Place.Room.ToString().ToLowerInvariant()}/{file.Place.Path}",
        ["bytes"] = file.Length,
        ["since"] = Instant(file.Since),
        ["problem"] = file.Problem,
    };
}
