using System.Text.Json;
using System.Text.Json.Nodes;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>The references of a resource: every text under the name <c>reference</c>, however deep (FHIR R4, Reference.reference).</summary>
internal static class References
{
    private const string Name = "reference";

    public static IEnumerable<string> Of(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => TextOf(member) is string target ? [target] : Of(member.Value)),
        JsonArray items => items.SelectMany(Of),
        _ => [],
    };

    /// <summary>Writes other references in place of those that <paramref name="other"/> gives one for.</summary>
    public static void Replace(JsonNode? node, Func<string, string?> other)
    {
        if (node is JsonArray items)
        {
            foreach (JsonNode? item in items) Replace(item, other);
        }
        if (node is not JsonObject members) return;
        foreach (KeyValuePair<string, JsonNode?> member in members.ToArray())
        {
            if (TextOf(member) is not string target) Replace(member.Value, other);
            else if (other(target) is string address) members[Name] = address;
        }
    }

    private static string? TextOf(KeyValuePair<string, JsonNode?> member) =>
        member.Key == Name && member.Value?.GetValueKind() == JsonValueKind.String ? member.Value.GetValue<string>() : null;
}
