using System.Text.Json.Nodes;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests.Push;

/// <summary>What was pushed is found as a hospital's record looks for it: exactly what is there.</summary>
[Collection(ServerTests.Name)]
[Trait("Category", "Shared")]
public sealed class SearchTests(PushPlace place)
{
    private const string CaseId = "LMS-MAF-02";
    private static readonly string[] Cases = ["LMS-TSO26-01", "LMS-MAF-01", CaseId];

    [SkippableFact]
    public void Reports_and_findings_are_found_by_patient_number_code_gene_category_and_origin()
    {
        FhirServer server = place.Server();
        using Workspace workspace = new();
        foreach (string caseId in Cases) workspace.Write($"{caseId}.fhir.json", place.Bundle(caseId).ToJsonString());
        workspace.Write("token", FhirServer.Token);
        Assert.Equal(0, workspace.Run("push", ".", "--server", server.Address, "--token-file", "token").ExitCode);

        JsonNode[] all = [.. Cases.SelectMany(caseId => CaseBundles.ResourcesOf(place.Bundle(caseId)))];
        JsonNode[] ofPatient = [.. Cases[1..].SelectMany(caseId => CaseBundles.ResourcesOf(place.Bundle(caseId)))];
        string patient = $"Patient/{server.Search("Patient?identifier=urn:oid:1.2.3.4|4711").Single()["id"]}";
        JsonNode report = CaseBundles.ReportOf(place.Bundle(CaseId));
        JsonNode number = report["identifier"]![0]!;
        string variant = IdOf(Of(CaseBundles.ResourcesOf(place.Bundle(CaseId)), "Observation").First(observation => HasCode(observation, "69548-6") && HasGene(observation, "HGNC:9822")));

        AssertFinds(server, Of(ofPatient, "DiagnosticReport"), $"DiagnosticReport?patient={patient}");
        AssertFinds(server, [report], $"DiagnosticReport?identifier={Uri.EscapeDataString($"{number["system"]}|{number["value"]}")}");
        AssertFinds(server, Of(all, "Observation").Where(observation => HasCode(observation, "69548-6")), "Observation?code=http://loinc.org|69548-6");
        AssertFinds(server, Of(all, "Observation").Where(observation => HasGene(observation, "HGNC:9822")), "Observation?component-value-concept=http://www.genenames.org|HGNC:9822");
        AssertFinds(server, Of(all, "Observation").Where(observation => ReferencesTo(observation, variant)), $"Observation?derived-from=Observation/{variant}");
        AssertFinds(server, Of(ofPatient, "Observation").Where(observation => HasCategory(observation, "GE")), $"Observation?patient={patient}&category=http://terminology.hl7.org/CodeSystem/v2-0074|GE");
        Assert.Empty(server.Search("Observation?component-value-concept=http://www.genenames.org|HGNC:1"));
        Assert.Empty(server.Search("DiagnosticReport?identifier=urn:nobody|1"));
    }

    private static void AssertFinds(FhirServer server, IEnumerable<JsonNode> expected, string query)
    {
        string[] ids = [.. expected.Select(IdOf).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(ids);
        Assert.Equal(ids, server.Search(query).Select(IdOf).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<JsonNode> Of(IEnumerable<JsonNode> resources, string type) => resources.Where(resource => (string)resource["resourceType"]! == type);

    private static string IdOf(JsonNode resource) => (string)resource["id"]!;

    private static bool HasCode(JsonNode observation, string code) => Codes(observation["code"]).Contains(code, StringComparer.Ordinal);

    private static bool HasCategory(JsonNode observation, string code) => observation["category"]!.AsArray().SelectMany(Codes).Contains(code, StringComparer.Ordinal);

    private static bool HasGene(JsonNode observation, string gene) =>
        (observation["component"] as JsonArray ?? []).SelectMany(component => Codes(component!["valueCodeableConcept"])).Contains(gene, StringComparer.Ordinal);

    private static bool ReferencesTo(JsonNode observation, string id) =>
        (observation["derivedFrom"] as JsonArray ?? []).Any(reference => ((string)reference!["reference"]!).EndsWith(id, StringComparison.Ordinal));

    private static IEnumerable<string> Codes(JsonNode? concept) => (concept?["coding"] as JsonArray ?? []).Select(coding => (string?)coding!["code"]).OfType<string>();
}
