using System.Text;
using System.Text.Json;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;
using LmsVariants.Testing;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>A written bundle, read back as JSON.</summary>
internal sealed class BundleView
{
    private readonly JsonElement _root;

    private BundleView(string text) => (Text, _root) = (text, JsonDocument.Parse(text).RootElement);

    public string Text { get; }

    public IEnumerable<JsonElement> Entries => _root.GetProperty("entry").EnumerateArray();

    public IEnumerable<JsonElement> Resources => Entries.Select(entry => entry.GetProperty("resource"));

    /// <summary>Gets the id of every entry: its own, or the one by which the bundle refers to it.</summary>
    public IEnumerable<string> Ids => Entries.Select(entry => entry.GetProperty("fullUrl").GetString()!["urn:uuid:".Length..]);

    public JsonElement Report => Single("DiagnosticReport");

    public static BundleView Of(byte[] bundle) => new(Encoding.UTF8.GetString(bundle));

    /// <summary>Writes the bundle of a case. Every bundle of these tests comes to be here, so here it is checked.</summary>
    public static async Task<BundleView> OfAsync(CaseReport report, FhirOptions? options = null)
    {
        BundleView bundle = Of(await new FhirReportWriter(options ?? new FhirOptions()).WriteAsync(report, CancellationToken.None));
        Conforming.Check(bundle.Text);
        return bundle;
    }

    public static Task<BundleView> OfAsync(string sample) => OfAsync(SampleCases.All[sample]);

    public IEnumerable<JsonElement> OfType(string type) => Resources.Where(resource => resource.GetProperty("resourceType").GetString() == type);

    public JsonElement Single(string type) => Assert.Single(OfType(type));

    /// <summary>Resources of a profile of the guide.</summary>
    public IEnumerable<JsonElement> OfProfile(string profile) => Resources.Where(resource =>
        resource.TryGetProperty("meta", out JsonElement meta)
        && meta.GetProperty("profile")[0].GetString()!.EndsWith("StructureDefinition/" + profile, StringComparison.Ordinal));

    /// <summary>The profile of the guide that a resource claims.</summary>
    public static string ProfileOf(JsonElement resource) => resource.GetProperty("meta").GetProperty("profile")[0].GetString()!.Split('/')[^1];

    public static IEnumerable<JsonElement> Components(JsonElement observation, string code) =>
        (observation.TryGetProperty("component", out JsonElement components) ? components.EnumerateArray() : [])
            .Where(component => (component.GetProperty("code").TryGetProperty("coding", out JsonElement coding) ? coding[0].GetProperty("code").GetString() : component.GetProperty("code").GetProperty("text").GetString()) == code);

    /// <summary>The code of a component's concept; null where it is in words or missing.</summary>
    public static string? CodeOf(JsonElement observation, string component) =>
        Components(observation, component).FirstOrDefault() is { ValueKind: JsonValueKind.Object } found
        && found.TryGetProperty("valueCodeableConcept", out JsonElement concept)
        && concept.TryGetProperty("coding", out JsonElement coding)
            ? coding[0].GetProperty("code").GetString()
            : null;

    /// <summary>The words of a component: its string, else the text of its concept.</summary>
    public static string? WordsOf(JsonElement observation, string component) => Words(Components(observation, component).FirstOrDefault());

    public static string? Words(JsonElement component)
    {
        if (component.ValueKind != JsonValueKind.Object) return null;
        if (component.TryGetProperty("valueString", out JsonElement text)) return text.GetString();
        return component.GetProperty("valueCodeableConcept").TryGetProperty("text", out JsonElement words) ? words.GetString() : null;
    }

    /// <summary>The code of an observation's own value.</summary>
    public static string? ValueCode(JsonElement observation) =>
        observation.GetProperty("valueCodeableConcept").GetProperty("coding")[0].GetProperty("code").GetString();

    /// <summary>Every string under a property of that name, at any depth.</summary>
    public IEnumerable<string> Strings(string property) => Strings(_root, property);

    private static IEnumerable<string> Strings(JsonElement element, string property) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.Name == property && member.Value.ValueKind == JsonValueKind.String ? [member.Value.GetString()!] : Strings(member.Value, property)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Strings(item, property)),
        _ => [],
    };
}
