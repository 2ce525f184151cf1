using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>A transaction bundle as it lies on disk: every entry can be sent twice without harm, and every reference resolves.</summary>
public sealed partial class TransactionBundle
{
    private TransactionBundle(string file, ReadOnlyMemory<byte> content, ImmutableArray<BundleEntry> entries) => (File, Content, Entries) = (file, content, entries);

    /// <summary>Gets the name of its file, for messages.</summary>
    public string File { get; }

    /// <summary>Gets the bundle's own bytes.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Gets how many resources it holds.</summary>
    public int Count => Entries.Length;

    internal ImmutableArray<BundleEntry> Entries { get; }

    /// <summary>Gets the report; null where the bundle has none.</summary>
    internal BundleEntry? Report => Entries.SingleOrDefault(IsReport);

    /// <summary>Reads a bundle.</summary>
    /// <param name="file">The name for messages.</param>
    /// <param name="content">UTF-8 JSON.</param>
    /// <exception cref="InputFormatException">It is no transaction bundle, or one that could not be repeated or would leave a reference dangling.</exception>
    public static TransactionBundle Parse(string file, ReadOnlyMemory<byte> content)
    {
        Reading reading = new(file);
        ImmutableArray<BundleEntry> entries = [.. reading.EntriesOf(RootOf(content, reading)).Select(reading.Entry)];
        if (entries.Length == 0) throw reading.Refusal("Bundle.entry", "at least one resource", "none");
        if (entries.Count(IsReport) > 1) throw reading.Refusal("Bundle.entry", "one DiagnosticReport at most", "several");
        return new TransactionBundle(file, content, reading.Connected(entries));
    }

    private static bool IsReport(BundleEntry entry) => entry.ResourceType == "DiagnosticReport";

    private static JsonNode? RootOf(ReadOnlyMemory<byte> content, Reading reading)
    {
        try
        {
            return StrictJson.Parse(content.Span);
        }
        catch (JsonException broken)
        {
            throw reading.Refusal((broken.LineNumber ?? -1) + 1, "JSON", "a bundle written whole", "broken JSON");
        }
    }

    [GeneratedRegex(@"\A[A-Z][A-Za-z]{1,63}\z", RegexOptions.None, 1000)]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\A[A-Za-z0-9\-.]{1,64}\z", RegexOptions.None, 1000)]
    private static partial Regex IdText();

    private sealed class Reading(string file)
    {
        private int _at;

        public InputFormatException Refusal(string field, string expected, string found) => Refusal(0, field, expected, found);

        public InputFormatException Refusal(long line, string field, string expected, string found, string code = DeliveryCodes.NotATransaction) =>
            new(new InputProblem(code, new SourceLocation(file, line, 0), field, expected, found));

        public JsonArray EntriesOf(JsonNode? root)
        {
            if (root is not JsonObject bundle || Text(bundle, "resourceType") != "Bundle") throw Refusal("resourceType", "Bundle", "another resource or none");
            if (Text(bundle, "type") != "transaction") throw Refusal("Bundle.type", "transaction", Quoted.Field(Text(bundle, "type")));
            return bundle["entry"] as JsonArray ?? [];
        }

        public BundleEntry Entry(JsonNode? node)
        {
            string field = $"Bundle.entry[{_at++}]";
            if (node is not JsonObject entry || entry["resource"] is not JsonObject resource || entry["request"] is not JsonObject request)
            {
                throw Refusal(field, "a resource and a request", "less");
            }
            string type = Text(resource, "resourceType") ?? string.Empty;
            string fullUrl = Text(entry, "fullUrl") ?? string.Empty;
            if (!TypeName().IsMatch(type)) throw Refusal($"{field}.resource.resourceType", "a type of resource", "none");
            if (fullUrl.Length == 0) throw Refusal($"{field}.fullUrl", "what others refer to it by", "none");
            string? id = Text(resource, "id");
            return (Text(request, "method"), Text(request, "url"), Text(request, "ifNoneExist")) switch
            {
                ("PUT", string url, null) when id is not null && IdText().IsMatch(id) && url == $"{type}/{id}" => new BundleEntry(fullUrl, type, id, null, entry),
                ("POST", string url, { Length: > 0 } condition) when url == type => new BundleEntry(fullUrl, type, null, condition, entry),
                // A second POST of the same would be a second resource: after a lost answer nobody could tell.
                _ => throw Refusal($"{field}.request", $"PUT of {type} under its own id, or POST with ifNoneExist", "another request"),
            };
        }

        /// <summary>The entries, each with those that it refers to.</summary>
        public ImmutableArray<BundleEntry> Connected(ImmutableArray<BundleEntry> entries)
        {
            Dictionary<string, int> places = new(StringComparer.Ordinal);
            for (int i = 0; i < entries.Length; i++)
            {
                if (!places.TryAdd(entries[i].FullUrl, i) || (entries[i].Address is string address && !places.TryAdd(address, i)))
                {
                    throw Refusal($"Bundle.entry[{i}].fullUrl", "each resource once", "one twice");
                }
            }
            return [.. entries.Select((entry, i) => entry with { RefersTo = Targets(entry, i, entries, places), LargestSize = Size(entry, entries, places) })];
        }

        private ImmutableArray<string> Targets(BundleEntry entry, int at, ImmutableArray<BundleEntry> entries, Dictionary<string, int> places)
        {
            HashSet<int> targets = [];
            foreach (string reference in References.Of(entry.Content["resource"]))
            {
                if (places.TryGetValue(reference, out int place)) targets.Add(place);
                else if (reference.StartsWith("urn:", StringComparison.Ordinal))
                {
                    throw Refusal(0, $"Bundle.entry[{at}].resource", "references to resources of the bundle", "one to a resource that is not in it", DeliveryCodes.Dangling);
                }
            }
            targets.Remove(at);
            return [.. targets.Order().Select(target => entries[target].FullUrl)];
        }

        private static int Size(BundleEntry entry, ImmutableArray<BundleEntry> entries, Dictionary<string, int> places) =>
            TransactionPart.SizeOf(entry.Content)
            + References.Of(entry.Content["resource"]).Sum(reference =>
                places.TryGetValue(reference, out int place) ? Math.Max(0, entries[place].LongestAddress - Encoding.UTF8.GetByteCount(reference)) : 0);

        private static string? Text(JsonObject from, string name) =>
            from[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
    }
}
