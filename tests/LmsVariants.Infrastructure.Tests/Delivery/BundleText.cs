using System.Text;
using System.Text.Json.Nodes;

using LmsVariants.Infrastructure.Delivery;

namespace LmsVariants.Infrastructure.Tests.Delivery;

/// <summary>Small bundles, written by hand.</summary>
internal static class BundleText
{
    public static string Urn(int number) => $"urn:uuid:00000000-0000-5000-8000-{number:D12}";

    public static string Id(int number) => Urn(number)["urn:uuid:".Length..];

    /// <summary>A resource that is put in its place, with references to others of the bundle.</summary>
    public static JsonObject Put(string type, int number, params int[] refersTo) =>
        Entry(type, number, new JsonObject { ["method"] = "PUT", ["url"] = $"{type}/{Id(number)}" }, refersTo);

    /// <summary>A resource that is made only where none has this identifier.</summary>
    public static JsonObject Conditional(string type, int number, string condition, params int[] refersTo) =>
        Entry(type, number, new JsonObject { ["method"] = "POST", ["url"] = type, ["ifNoneExist"] = condition }, refersTo);

    public static JsonObject Of(params JsonObject[] entries) =>
        new() { ["resourceType"] = "Bundle", ["type"] = "transaction", ["entry"] = new JsonArray([.. entries.Select(entry => entry.DeepClone())]) };

    public static TransactionBundle Read(JsonObject bundle) => TransactionBundle.Parse("case.fhir.json", Encoding.UTF8.GetBytes(bundle.ToJsonString()));

    private static JsonObject Entry(string type, int number, JsonObject request, int[] refersTo)
    {
        JsonObject resource = new() { ["resourceType"] = type };
        if (request["method"]!.GetValue<string>() == "PUT") resource["id"] = Id(number);
        // References lie at any depth.
        resource["part"] = new JsonArray([.. refersTo.Select(target => new JsonObject { ["of"] = new JsonObject { ["reference"] = Urn(target) } })]);
        return new JsonObject { ["fullUrl"] = Urn(number), ["resource"] = resource, ["request"] = request };
    }
}
