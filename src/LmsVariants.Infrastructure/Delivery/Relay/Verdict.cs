using System.Diagnostics;
using System.Globalization;

using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Delivery.Relay;

/// <summary>What one try means for a delivery. Nothing in it is the server's words or a patient's data.</summary>
/// <param name="Outcome">In a word, for metrics.</param>
/// <param name="State">How the delivery ends; <see cref="DeliveryState.Waiting"/> where it is tried again.</param>
/// <param name="Reason">Why it did not arrive; null where it did.</param>
internal sealed record Verdict(string Outcome, DeliveryState State, Reason? Reason)
{
    private const int MostIssues = 5;

    /// <summary>Gets how long the server asks to wait; null where it does not.</summary>
    public TimeSpan? Asked { get; init; }

    /// <summary>Gets whether a person must mend a setting before another try can do better.</summary>
    public bool IsSetting { get; init; }

    /// <summary>Gets what the server said of it, for the folder of the reports alone; null where it said nothing.</summary>
    public OperationOutcome? Words { get; init; }

    /// <summary>Gets that neither place has the bundle that was decided.</summary>
    public static Verdict NotTheBundle { get; } =
        Refusal("lost", DeliveryCodes.NotTheBundle, "the bundle is not where it was put, or it was altered; nothing was sent");

    /// <summary>Gets that the reports cannot be read or written now.</summary>
    public static Verdict ReportsAway { get; } =
        new("reports_away", DeliveryState.Waiting, new Reason(DeliveryCodes.ReportsAway, "the folder of the reports cannot be read or written"));

    /// <summary>That a bundle cannot be sent at all. What was found in it is left out.</summary>
    public static Verdict Of(InputProblem problem) => Refusal("unsendable", problem.Code, $"{problem.Field}: expected {problem.Expected}");

    public static Verdict Of(DeliveryOutcome outcome) => outcome switch
    {
        Delivered => new Verdict("delivered", DeliveryState.Delivered, Reason: null),
        Unchanged => new Verdict("unchanged", DeliveryState.Delivered, Reason: null),
        Outranked outranked => Refusal("outranked", DeliveryCodes.Outranked, $"the report is {outranked.Ours}, that on the server {outranked.Theirs}"),
        Outdated outdated => Refusal("outdated", DeliveryCodes.Outranked, $"the report is of {Instant(outdated.Ours)}, another one on the server of {Instant(outdated.Theirs)}"),
        Refused refused => Refusal("refused", DeliveryCodes.Refused, Met(refused)) with { Words = refused.Outcome },
        Misanswered strange => Refusal("misanswered", DeliveryCodes.Misanswered, $"{strange.At}: {strange.Found}"),
        NotAdmitted closed => new Verdict("not_admitted", DeliveryState.Waiting, new Reason(DeliveryCodes.NotAdmitted, $"{closed.Met}: {closed.Advice}")) { IsSetting = true },
        Unreachable away => new Verdict("unreachable", DeliveryState.Waiting, new Reason(DeliveryCodes.ServerAway, away.Reason)) { Asked = away.Pause },
        _ => throw new UnreachableException(),
    };

    private static Verdict Refusal(string outcome, string code, string text) => new(outcome, DeliveryState.Refused, new Reason(code, text));

    private static string Met(Refused refused)
    {
        if (refused.Outcome is not OperationOutcome words) return $"{refused.At}: status {refused.Status} without a word of FHIR";
        string more = words.Issues.Length > MostIssues ? $" and {words.Issues.Length - MostIssues} more" : string.Empty;
        return $"{refused.At}: status {refused.Status}: {string.Join("; ", words.Issues.Take(MostIssues))}{more}";
    }

    private static string Instant(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFK", CultureInfo.InvariantCulture);
}
