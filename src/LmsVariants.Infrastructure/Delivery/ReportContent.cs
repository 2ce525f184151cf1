using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using LmsVariants.Pipeline.Deliver;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>What a report says, in short: a hash of its content without times, its status, and when it was issued.</summary>
/// <param name="Hash">The value of the report's identifier for its content.</param>
/// <param name="Status">Such as <c>preliminary</c> or <c>final</c>.</param>
/// <param name="Issued">The time that it bears; null where it bears none that can be compared.</param>
/// <param name="IsSigned">Whether it names who answers for it.</param>
internal sealed partial record ReportContent(string Hash, string Status, DateTimeOffset? Issued, bool IsSigned = false)
{
    /// <summary>Gets how far the report counts: what a person signed is never taken back by what nobody signed.</summary>
    public int Rank => Status switch
    {
        "final" => 1,
        "amended" or "corrected" or "appended" => 2,
        _ => 0,
    };

    /// <summary>Whether the other says the same in the same status, and is signed if this one is; when is another matter.</summary>
    public bool IsSaidBy(ReportContent other) => Hash == other.Hash && Status == other.Status && (other.IsSigned || !IsSigned);

    /// <summary>Whether the other says something else, counts as much, and was issued later.</summary>
    public bool IsOlderThan(ReportContent other) => Rank == other.Rank && Hash != other.Hash && Issued < other.Issued;

    /// <summary>The content that a DiagnosticReport names; null where it names none, or more than one.</summary>
    public static ReportContent? Of(JsonNode? report)
    {
        if (report is not JsonObject members || Text(members["status"]) is not string status || members["identifier"] is not JsonArray identifiers) return null;
        string[] hashes =
        [
            .. identifiers.OfType<JsonObject>()
                .Where(identifier => ReportIdentifiers.IsContent(Text(identifier["system"])))
                .Select(identifier => Text(identifier["value"]))
                .OfType<string>(),
        ];
        return hashes.Length == 1 ? new ReportContent(hashes[0], status, Time(members["issued"]), members["resultsInterpreter"] is JsonArray { Count: > 0 }) : null;
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    private static DateTimeOffset? Time(JsonNode? node) =>
        Text(node) is string text && Instant().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset time) ? time : null;

    // With its zone (FHIR R4, instant): without one the time would be that of the machine that reads it.
    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Instant();
}
