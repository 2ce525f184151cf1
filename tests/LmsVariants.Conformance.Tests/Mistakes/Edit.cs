using System.Text.Json.Nodes;

namespace LmsVariants.Conformance.Tests.Mistakes;

/// <summary>One change of a JSON document: <c>set</c>, <c>remove</c>, <c>append</c> (to an array) or <c>copy</c> (an item of an array to its end).</summary>
/// <param name="What">What is done.</param>
/// <param name="At">The place: <c>entry[6].resource.status</c>. A name that <c>set</c> does not find is added.</param>
/// <param name="Value">The new JSON; empty where none is needed.</param>
internal sealed record Edit(string What, string At, string Value)
{
    public void Apply(JsonNode root)
    {
        string[] steps = At.Replace("[", ".", StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal).Split('.');
        JsonNode holder = steps[..^1].Aggregate(root, (node, step) => Child(node, step) ?? throw new InvalidOperationException($"The bundle has no {At}."));
        string last = steps[^1];
        switch (What)
        {
            case "set" when holder is JsonArray array:
                array[Index(last)] = JsonNode.Parse(Value);
                break;
            case "set":
                holder[last] = JsonNode.Parse(Value);
                break;
            case "remove" when holder is JsonArray array:
                array.RemoveAt(Index(last));
                break;
            case "remove":
                Assert.True(holder.AsObject().Remove(last), $"The bundle has no {At}.");
                break;
            case "append":
                Child(holder, last)!.AsArray().Add(JsonNode.Parse(Value));
                break;
            case "copy":
                holder.AsArray().Add(Child(holder, last)!.DeepClone());
                break;
            default:
                throw new InvalidOperationException($"{What} is no edit.");
        }
    }

    private static JsonNode? Child(JsonNode node, string step) => node is JsonArray array ? array[Index(step)] : node[step];

    private static int Index(string step) => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
}
