using System.Text.Json.Nodes;

using LmsVariants.Infrastructure.Delivery;

namespace LmsVariants.Infrastructure.Tests.Delivery;

/// <summary>A server in memory that is strict about references: each must resolve when its transaction is over.</summary>
internal sealed class ImaginedServer
{
    private readonly Dictionary<string, string> _byCondition = new(StringComparer.Ordinal);
    private int _made;

    /// <summary>What it holds, by address; references are addresses.</summary>
    public Dictionary<string, JsonObject> Resources { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes a transaction and gives the address of each entry by full URL.</summary>
    public Dictionary<string, string> Take(ReadOnlyMemory<byte> transaction)
    {
        JsonArray entries = (JsonArray)JsonNode.Parse(transaction.Span)!["entry"]!;
        Dictionary<string, string> addresses = entries.ToDictionary(entry => (string)entry!["fullUrl"]!, entry => AddressFor(entry!), StringComparer.Ordinal);
        foreach (JsonNode? entry in entries)
        {
            JsonObject resource = (JsonObject)entry!["resource"]!.DeepClone();
            References.Replace(resource, target => addresses.GetValueOrDefault(target));
            string address = addresses[(string)entry["fullUrl"]!];
            if (entry["request"]!["ifNoneExist"] is null || !Resources.ContainsKey(address)) Resources[address] = resource;
        }
        foreach (string reference in Resources.Values.SelectMany(References.Of)) Assert.True(Resources.ContainsKey(reference), $"{reference} dangles");
        return addresses;
    }

    private string AddressFor(JsonNode entry)
    {
        string url = (string)entry["request"]!["url"]!;
        if (entry["request"]!["ifNoneExist"] is not JsonNode condition) return url;
        string key = $"{url}?{condition}";
        // As long as an id may be: the limit on bytes must hold all the same.
        if (!_byCondition.TryGetValue(key, out string? address)) _byCondition[key] = address = $"{url}/{$"{++_made}-".PadRight(64, 'x')}";
        return address;
    }
}
