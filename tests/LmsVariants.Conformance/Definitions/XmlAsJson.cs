using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace LmsVariants.Conformance.Definitions;

/// <summary>Turns a definition that comes as FHIR XML into the JSON shape, so that one reader reads both.</summary>
/// <remarks>Values stay text, as XML cannot tell a number from a string; the readers take both. Only what they read must repeat rightly.</remarks>
internal static class XmlAsJson
{
    private static readonly HashSet<string> Repeating = ["element", "profile", "targetProfile", "constraint", "discriminator", "extension", "coding", "context", "concept", "include", "exclude", "filter", "valueSet", "contains", "designation", "property"];

    public static JsonElement Read(string path)
    {
        XElement root = XDocument.Load(path).Root!;
        JsonObject read = Convert(root);
        read["resourceType"] = root.Name.LocalName;
        return JsonSerializer.SerializeToElement(read);
    }

    private static JsonObject Convert(XElement element)
    {
        JsonObject read = [];
        foreach (XAttribute attribute in element.Attributes().Where(attribute => attribute.Name.LocalName is "id" or "url")) read[attribute.Name.LocalName] = attribute.Value;
        foreach (IGrouping<string, XElement> group in element.Elements().GroupBy(child => child.Name.LocalName, StringComparer.Ordinal))
        {
            JsonNode[] values = [.. group.Select(Value)];
            bool repeats = Repeating.Contains(group.Key) && !(group.Key == "valueSet" && element.Name.LocalName == "binding");
            repeats |= group.Key == "type" && element.Name.LocalName == "element";
            read[group.Key] = repeats ? new JsonArray(values) : values[0];
        }
        return read;
    }

    // What else hangs at a primitive is an extension, which nobody reads.
    private static JsonNode Value(XElement element) =>
        element.Attribute("value") is XAttribute value ? JsonValue.Create(value.Value)! : Convert(element);
}
