using System.Text.Json;
using Hl7.Fhir.Model;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Fhir.Resources;
using FhirProvenance = Hl7.Fhir.Model.Provenance;
using Task = System.Threading.Tasks.Task;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>With what and by whom the report was made.</summary>
public class ProvenanceTests
{
    [Fact]
    public async Task Devices_say_name_version_and_hash()
    {
        JsonElement[] devices = [.. (await BundleView.OfAsync("missense, verified")).OfType("Device")];
        Assert.Equal(
            [
                "Variant calling software: LocalApp; version 2.2.0",
                "Interpretation software: LmsVariants; version 0.1.0",
                $"Knowledge base: LmsVariants knowledge base; version 2026.11.0, date 2026-11-01, SHA-256 {new string('a', 64)}",
                $"Reference transcripts and sequences: LmsVariants reference bundle; version format 1, SHA-256 {new string('d', 64)}",
            ],
            devices.Select(device => $"{device.GetProperty("type").GetProperty("text").GetString()}: {device.GetProperty("deviceName")[0].GetProperty("name").GetString()}; {string.Join(", ", device.GetProperty("version").EnumerateArray().Select(Version))}"));
        Assert.Equal([null, null, new string('a', 64), new string('d', 64)], devices.Select(device => device.TryGetProperty("identifier", out JsonElement number) ? number[0].GetProperty("value").GetString() : null));
        static string Version(JsonElement version) => $"{version.GetProperty("type").GetProperty("text").GetString()} {version.GetProperty("value").GetString()}";
    }

    [Fact]
    public async Task Cases_share_devices_word_for_word_and_a_new_version_is_a_new_device()
    {
        CaseReport report = SampleCases.All["missense, verified"];
        string[] first = await DevicesAsync(report);
        Assert.Equal(first, await DevicesAsync(StudySamples.Paired()));
        Assert.Equal(first, await DevicesAsync(SampleCases.All["germline, consent given"]));
        string[] next = await DevicesAsync(report with { Provenance = report.Provenance with { Software = "0.2.0", Knowledge = report.Provenance.Knowledge with { Sha256 = new string('9', 64) } } });
        Assert.Equal([true, false, false, true], first.Zip(next).Select(pair => Id(pair.First) == Id(pair.Second)));

        static async Task<string[]> DevicesAsync(CaseReport of) => [.. (await BundleView.OfAsync(of)).OfType("Device").Select(device => device.GetRawText())];
        static string? Id(string device) => JsonDocument.Parse(device).RootElement.GetProperty("id").GetString();
    }

    [Fact]
    public async Task Provenance_names_the_report_who_made_it_and_from_what()
    {
        BundleView bundle = await BundleView.OfAsync("missense, verified");
        JsonElement provenance = bundle.Single("Provenance");
        Assert.Equal(["DiagnosticReport", "Procedure"], References(bundle, provenance.GetProperty("target").EnumerateArray()));
        Assert.Equal("2026-11-20T12:00:00+01:00", provenance.GetProperty("recorded").GetString());
        Assert.Equal("2026-11-20T12:00:00+01:00", provenance.GetProperty("occurredDateTime").GetString());
        Assert.Equal("CREATE", provenance.GetProperty("activity").GetProperty("coding")[0].GetProperty("code").GetString());
        JsonElement[] agents = [.. provenance.GetProperty("agent").EnumerateArray()];
        Assert.Equal(["assembler", "author"], agents.Select(agent => agent.GetProperty("type").GetProperty("coding")[0].GetProperty("code").GetString()));
        Assert.Equal(["Device LmsVariants", "Organization"], References(bundle, agents.Select(agent => agent.GetProperty("who"))));
        JsonElement[] entities = [.. provenance.GetProperty("entity").EnumerateArray()];
        Assert.All(entities, entity => Assert.Equal("source", entity.GetProperty("role").GetString()));
        Assert.Equal(
            ["DocumentReference", "DocumentReference", "Device LmsVariants knowledge base", "Device LmsVariants reference bundle"],
            References(bundle, entities.Select(entity => entity.GetProperty("what"))));
    }

    [Fact]
    public async Task Without_a_laboratory_the_program_alone_made_it() =>
        Assert.Single((await BundleView.OfAsync("negative")).Single("Provenance").GetProperty("agent").EnumerateArray());

    [Fact]
    public void A_correction_names_the_report_that_it_takes_the_place_of()
    {
        FhirProvenance first = ReportProvenance.Of(new CaseContext(SampleCases.All["negative"], new FhirOptions()));
        FhirProvenance corrected = ReportProvenance.Of(new CaseContext(SampleCases.All["negative"], new FhirOptions()) { Corrected = new ResourceReference { Display = "before" } });
        Assert.Equal("UPDATE", corrected.Activity!.Coding[0].Code);
        Assert.Equal((FhirProvenance.ProvenanceEntityRole.Revision, "before"), (corrected.Entity[0].Role, corrected.Entity[0].What!.Display));
        Assert.Equal(first.Entity.Count + 1, corrected.Entity.Count);
        Assert.Equal(first.Id, corrected.Id);
    }

    private static IEnumerable<string> References(BundleView bundle, IEnumerable<JsonElement> references) => references.Select(reference =>
    {
        JsonElement of = bundle.Entries.Single(entry => entry.GetProperty("fullUrl").GetString() == reference.GetProperty("reference").GetString()).GetProperty("resource");
        string type = of.GetProperty("resourceType").GetString()!;
        return type == "Device" ? $"{type} {of.GetProperty("deviceName")[0].GetProperty("name").GetString()}" : type;
    });
}
