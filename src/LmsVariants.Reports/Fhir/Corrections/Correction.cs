using System.Text.Json.Nodes;

namespace LmsVariants.Reports.Fhir.Corrections;

/// <summary>Puts into a new bundle what only the earlier one had: no server forgets by itself, so what vanished is said to be in error.</summary>
/// <remarks>
/// What was in error before stays so, since a server may have missed the bundle in between. What comes back bears its own id again, and
/// is no longer in error.
/// </remarks>
internal static class Correction
{
    private static readonly string[] Retractable = ["Observation", "Task", "Procedure", "DocumentReference"];

    public static byte[] Of(EarlierBundle earlier, byte[] bundle)
    {
        JsonObject corrected = JsonNode.Parse(bundle)!.AsObject();
        JsonArray entries = corrected["entry"]!.AsArray();
        HashSet<string> present = [.. entries.Select(FullUrl)];
        Dictionary<string, JsonObject> past = earlier.Entries.DistinctBy(FullUrl, StringComparer.Ordinal).ToDictionary(FullUrl, StringComparer.Ordinal);
        HashSet<string> carried = [.. past.Values.Where(entry => IsOurs(entry) && Retractable.Contains(TypeOf(entry))).Select(FullUrl).Where(url => !present.Contains(url))];
        HashSet<string> retracted = [.. carried];
        for (Queue<string> open = new(carried); open.TryDequeue(out string? url);)
        {
            foreach (string target in References(past[url]).Where(target => !present.Contains(target) && past.ContainsKey(target)))
            {
                if (carried.Add(target)) open.Enqueue(target);
            }
        }
        int report = entries.IndexOf(entries.Last(entry => TypeOf(entry!.AsObject()) == "DiagnosticReport"));
        bool isByAnotherGuide = earlier.Profile != ProfileOf(entries[report]!["resource"]!);
        foreach (JsonObject entry in past.Values.Where(entry => carried.Contains(FullUrl(entry))))
        {
            JsonObject copy = entry.DeepClone().AsObject();
            if (retracted.Contains(FullUrl(entry))) Retraction.Apply(copy["resource"]!.AsObject(), isByAnotherGuide);
            entries.Insert(report++, copy);
        }
        return FhirJson.Serialize(corrected);
    }

    /// <summary>The first profile that a resource claims, by which the report of one guide is told from that of another.</summary>
    public static string? ProfileOf(JsonNode resource) => (string?)resource["meta"]?["profile"]?[0];

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(member => member is { Key: "reference", Value: JsonValue value } && value.TryGetValue(out string? reference) ? [reference] : References(member.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    private static bool IsOurs(JsonObject entry) => (string?)entry["request"]?["method"] == "PUT";

    private static string FullUrl(JsonNode? entry) => (string?)entry?["fullUrl"] ?? string.Empty;

    private static string TypeOf(JsonObject entry) => TypeOfResource(entry["resource"]!.AsObject());

    private static string TypeOfResource(JsonObject resource) => (string?)resource["resourceType"] ?? string.Empty;
}
