using System.Text.Json;
using System.Text.Json.Nodes;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>What a report says, in short: a hash of its content without times, and its status.</summary>
/// <param name="Hash">The value of the report's identifier for its content.</param>
/// <param name="Status">Such as <c>preliminary</c> or <c>final</c>.</param>
internal sealed record ReportContent(string Hash, string Status)
{
    // The laboratory's own URI stands before it.
    private const string System = "report-content";

    /// <summary>Gets how far the report counts: what a person signed is never taken back by what nobody signed.</summary>
    public int Rank => Status switch
    {
        "final" => 1,
        "amended" or "corrected" or "appended" => 2,
        _ => 0,
    };

    /// <summary>The content that a DiagnosticReport names; null where it names none, or more than one.</summary>
    public static ReportContent? Of(JsonNode? report)
    {
        if (report is not JsonObject members || Text(members["status"]) is not string status || members["identifier"] is not JsonArray identifiers) return null;
        string[] hashes =
        [
            .. identifiers.OfType<JsonObject>()
                .Where(identifier => Text(identifier["system"])?.EndsWith(System, StringComparison.Ordinal) == true)
                .Select(identifier => Text(identifier["value"]))
                .OfType<string>(),
        ];
        return hashes.Length == 1 ? new ReportContent(hashes[0], status) : null;
    }

    private static string? Text(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;
}
