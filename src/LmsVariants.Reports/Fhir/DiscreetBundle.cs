using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LmsVariants.Reports.Fhir;

/// <summary>The last look at the bundle of a patient who refused: whatever came from where, no text of it speaks of the germline.</summary>
/// <remarks>Texts are told as they are written, each by what makes it; this holds also for one that nobody thought of.</remarks>
internal static partial class DiscreetBundle
{
    // By these others find the resource again: they are no text, and another one would be another thing.
    private static readonly string[] NoText = ["reference", "system", "url", "fullUrl", "ifNoneExist", "id", "value", "code", "resourceType", "contentType"];

    public static byte[] Of(Discretion discretion, byte[] bundle)
    {
        if (discretion.MaySpeak) return bundle;
        JsonNode root = JsonNode.Parse(bundle)!;
        Sweep(discretion, root);
        return FhirJson.Serialize(root);
    }

    private static void Sweep(Discretion discretion, JsonNode? node)
    {
        switch (node)
        {
            // Who signed goes by the name that the person has.
            case JsonObject item when (string?)item["resourceType"] == "Practitioner":
                break;
            case JsonObject item:
                foreach ((string name, JsonNode? value) in item.ToArray())
                {
                    if (value is not JsonValue text) Sweep(discretion, value);
                    else if (!NoText.Contains(name) && text.TryGetValue(out string? said) && Told(discretion, name, said) is string told && told != said) item[name] = told;
                }
                break;
            case JsonArray list:
                foreach (JsonNode? value in list) Sweep(discretion, value);
                break;
        }
    }

    private static string Told(Discretion discretion, string name, string said) => name switch
    {
        "div" => Page(discretion, said),
        "data" => Convert.ToBase64String(Encoding.UTF8.GetBytes(Page(discretion, Encoding.UTF8.GetString(Convert.FromBase64String(said))))),
        _ => discretion.Pass(said) ?? "Withheld",
    };

    private static string Page(Discretion discretion, string markup) =>
        BetweenTags().Replace(markup, text => text.Value.Trim().Length == 0 ? text.Value : WebUtility.HtmlEncode(discretion.Pass(WebUtility.HtmlDecode(text.Value)) ?? string.Empty));

    [GeneratedRegex("(?<=>)[^<>]+(?=<)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BetweenTags();
}
