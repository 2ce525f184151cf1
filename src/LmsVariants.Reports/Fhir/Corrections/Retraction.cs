using System.Text.Json.Nodes;

namespace LmsVariants.Reports.Fhir.Corrections;

/// <summary>Makes of a resource one that is in error.</summary>
/// <remarks>
/// It keeps what tells which one it was, in codes, and loses every sentence: the server has its history, and what once might be said of
/// a patient may not be said any longer.
/// </remarks>
internal static class Retraction
{
    // What the standard and the guide demand, and whom it is about.
    private static readonly string[] Kept =
        ["resourceType", "id", "meta", "status", "intent", "category", "code", "subject", "for", "effectiveDateTime", "issued", "performer", "specimen", "derivedFrom", "content", "valueCodeableConcept", "component"];

    // The bases, and what an alteration is called that has no HGVS name.
    private static readonly string[] Named = [ComponentTerm.ReferenceAllele.Code, ComponentTerm.AlternateAllele.Code, ComponentTerm.VariationCode.Code];

    /// <summary>Makes it.</summary>
    /// <param name="resource">The resource, which is changed.</param>
    /// <param name="isByAnotherGuide">Whether it claims profiles that are no longer written by.</param>
    public static void Apply(JsonObject resource, bool isByAnotherGuide)
    {
        string type = (string)resource["resourceType"]!;
        foreach (string name in resource.Select(member => member.Key).Where(name => !Kept.Contains(name)).ToArray()) resource.Remove(name);
        resource["status"] = "entered-in-error";
        if (resource["valueCodeableConcept"] is { } value && !IsCoded(value)) resource.Remove("valueCodeableConcept");
        if (resource["component"] is JsonArray components)
        {
            foreach (JsonNode? component in components.Where(component => !IsIdentity(component!)).ToArray()) components.Remove(component);
            foreach (JsonNode? component in components) component!.AsObject().Remove("extension");
            if (components.Count == 0) resource.Remove("component");
        }
        // Profiles of the guide that fix a status cannot be claimed by what is in error; the code of a task tells what was recommended.
        if (isByAnotherGuide || type is "Task" or "Procedure") resource.Remove("meta");
        if (type is "Task" or "Procedure") resource.Remove("code");
    }

    private static bool IsIdentity(JsonNode component) =>
        component["valueRange"] is not null
        || IsCoded(component["valueCodeableConcept"])
        || Named.Contains((string?)component["code"]?["coding"]?[0]?["code"]);

    private static bool IsCoded(JsonNode? concept) => concept?["coding"] is not null;
}
