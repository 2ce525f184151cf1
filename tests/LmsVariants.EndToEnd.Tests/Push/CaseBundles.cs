using System.Text.Json.Nodes;

namespace LmsVariants.EndToEnd.Tests.Push;

/// <summary>What the tests of push ask of bundles.</summary>
internal static class CaseBundles
{
    /// <summary>Two cases of one patient, reported by one laboratory.</summary>
    public const string CaseSheet = """
        sample_id,patient_id,patient_id_system,specimen_id,performer,sex
        LMS-MAF-01,4711,urn:oid:1.2.3.4,S-1,Synthetic Pathology,female
        LMS-MAF-02,4711,urn:oid:1.2.3.4,S-2,Synthetic Pathology,female

        """;

    public static JsonArray EntriesOf(JsonNode bundle) => (JsonArray)bundle["entry"]!;

    public static IEnumerable<JsonNode> ResourcesOf(JsonNode bundle) => EntriesOf(bundle).Select(entry => entry!["resource"]!);

    public static JsonNode ReportOf(JsonNode bundle) => ResourcesOf(bundle).Single(resource => (string)resource["resourceType"]! == "DiagnosticReport");

    /// <summary>How many resources of each type the bundles make, if what they share is there once.</summary>
    public static SortedDictionary<string, int> Counts(params JsonNode[] bundles) => new(
        bundles.SelectMany(EntriesOf)
            .DistinctBy(entry => (string?)entry!["request"]!["ifNoneExist"] ?? (string)entry["fullUrl"]!, StringComparer.Ordinal)
            .GroupBy(entry => (string)entry!["resource"]!["resourceType"]!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal),
        StringComparer.Ordinal);

    /// <summary>The report names its content, as a hash.</summary>
    public static JsonNode WithContent(JsonNode bundle, string hash)
    {
        JsonNode copy = bundle.DeepClone();
        JsonArray identifiers = (JsonArray)ReportOf(copy)["identifier"]!;
        foreach (JsonNode? written in identifiers.Where(identifier => ((string?)identifier!["system"])?.EndsWith("report-content", StringComparison.Ordinal) == true).ToArray()) identifiers.Remove(written);
        identifiers.Add(new JsonObject { ["system"] = "urn:lmsvariants:report-content", ["value"] = hash });
        return copy;
    }
}
