using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>One thing that a server finds wrong, without its words: those may quote a patient's data.</summary>
/// <param name="Severity">Such as <c>error</c>.</param>
/// <param name="Code">Such as <c>required</c>.</param>
/// <param name="Expression">The element, such as <c>Bundle.entry[3].resource.status</c>; empty where none is named.</param>
public readonly record struct OutcomeIssue(string Severity, string Code, string Expression)
{
    /// <inheritdoc/>
    public override string ToString() => Expression.Length == 0 ? $"{Severity}/{Code}" : $"{Severity}/{Code} at {Expression}";
}

/// <summary>What a server says of a request that it refuses.</summary>
public sealed partial class OperationOutcome
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _content;

    private OperationOutcome(JsonObject content) => _content = content;

    /// <summary>Gets what is wrong, in words that may be printed.</summary>
    public ImmutableArray<OutcomeIssue> Issues => [.. IssuesOf(_content).OfType<JsonObject>().Select(Printable)];

    /// <summary>The outcome with everything that the server wrote. It may hold data of a patient.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_content.ToJsonString(Readable) + "\n");

    /// <summary>Reads one; null where <paramref name="node"/> is something else.</summary>
    internal static OperationOutcome? Of(JsonNode? node) =>
        node is JsonObject content && content["resourceType"] is JsonValue type && type.TryGetValue(out string? name) && name == nameof(OperationOutcome)
            ? new OperationOutcome((JsonObject)content.DeepClone())
            : null;

    /// <summary>Several as one; null where there is none.</summary>
    internal static OperationOutcome? Joined(IEnumerable<OperationOutcome> outcomes)
    {
        JsonArray issues = [.. outcomes.SelectMany(outcome => IssuesOf(outcome._content)).Select(issue => issue?.DeepClone())];
        return issues.Count == 0 ? null : new OperationOutcome(new JsonObject { ["resourceType"] = nameof(OperationOutcome), ["issue"] = issues });
    }

    private static JsonArray IssuesOf(JsonObject content) => content["issue"] as JsonArray ?? [];

    private static OutcomeIssue Printable(JsonObject issue)
    {
        JsonNode? where = (issue["expression"] as JsonArray ?? issue["location"] as JsonArray)?.FirstOrDefault();
        return new OutcomeIssue(Of(issue["severity"], Word()) ?? "unknown", Of(issue["code"], Word()) ?? "unknown", Of(where, Path()) ?? string.Empty);
    }

    // A server may write anything anywhere: what is not a code or a plain path is left to the file.
    private static string? Of(JsonNode? node, Regex form) =>
        node is JsonValue value && value.TryGetValue(out string? text) && form.IsMatch(text) ? text : null;

    [GeneratedRegex(@"\A[a-z-]{1,32}\z", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A[A-Za-z]{1,64}(\[\d{1,5}\]|\.[A-Za-z]{1,64}(\([A-Za-z]{0,64}\))?)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Path();
}
