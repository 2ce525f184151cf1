using System.Diagnostics;
using System.Text.Json;
using LmsVariants.Reports.Fhir;
using LmsVariants.Testing;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>What holds for every bundle.</summary>
public class FhirReportWriterTests
{
    public static TheoryData<string> Names => SampleCases.Names;

    [Fact]
    public void The_file_ends_in_fhir_json() => Assert.Equal(".fhir.json", new FhirReportWriter(new FhirOptions()).Suffix);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_same_case_gives_the_same_bytes(string name) =>
        Assert.Equal((await BundleView.OfAsync(name)).Text, (await BundleView.OfAsync(name)).Text);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_entry_is_put_where_its_id_says_and_the_report_is_last_but_for_its_provenance(string name)
    {
        BundleView bundle = await BundleView.OfAsync(name);
        foreach (JsonElement entry in bundle.Entries)
        {
            JsonElement resource = entry.GetProperty("resource");
            JsonElement request = entry.GetProperty("request");
            string id = entry.GetProperty("fullUrl").GetString()!["urn:uuid:".Length..];
            Assert.Equal('5', id[14]);
            if (request.GetProperty("method").GetString() == "POST")
            {
                // What others may have too gets its id from the server, once.
                Assert.False(resource.TryGetProperty("id", out _));
                JsonElement number = resource.GetProperty("identifier")[0];
                Assert.Equal($"identifier={number.GetProperty("system").GetString()}|{Uri.EscapeDataString(number.GetProperty("value").GetString()!)}", request.GetProperty("ifNoneExist").GetString());
                continue;
            }
            Assert.Equal(id, resource.GetProperty("id").GetString());
            Assert.Equal("PUT", request.GetProperty("method").GetString());
            Assert.Equal($"{resource.GetProperty("resourceType").GetString()}/{id}", request.GetProperty("url").GetString());
        }
        Assert.Equal(bundle.Ids.Count(), bundle.Ids.Distinct(StringComparer.Ordinal).Count());
        string[] attestation = name is "signed" or "amended and signed" ? ["Provenance"] : [];
        Assert.Equal(["DiagnosticReport", "Provenance", .. attestation], bundle.Resources.TakeLast(2 + attestation.Length).Select(resource => resource.GetProperty("resourceType").GetString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_is_referred_to_stands_before_what_refers_to_it(string name)
    {
        BundleView bundle = await BundleView.OfAsync(name);
        HashSet<string> seen = [];
        foreach (JsonElement entry in bundle.Entries)
        {
            string text = entry.GetProperty("resource").GetRawText();
            foreach (string part in text.Split("\"reference\": \"").Skip(1)) Assert.Contains(part[..part.IndexOf('"', StringComparison.Ordinal)], seen);
            seen.Add(entry.GetProperty("fullUrl").GetString()!);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Observations_follow_the_report_and_each_is_a_result(string name)
    {
        BundleView bundle = await BundleView.OfAsync(name);
        string status = name is "signed" ? "final" : name is "amended" or "amended and signed" ? "amended" : "preliminary";
        Assert.Equal(status, bundle.Report.GetProperty("status").GetString());
        Assert.Equal(status == "preliminary" ? "active" : "completed", bundle.Single("ServiceRequest").GetProperty("status").GetString());
        Assert.All(bundle.OfType("Observation"), observation => Assert.Equal(status, observation.GetProperty("status").GetString()));
        string[] results = bundle.Report.TryGetProperty("result", out JsonElement list) ? [.. list.EnumerateArray().Select(item => item.GetProperty("reference").GetString()!)] : [];
        Assert.Equal(bundle.OfType("Observation").Select(observation => $"urn:uuid:{observation.GetProperty("id").GetString()}"), results);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task No_somatic_class_no_germline_class_and_no_LOINC_pathogenicity_is_ever_coded(string name)
    {
        BundleView bundle = await BundleView.OfAsync(name);
        string[] never = ["LA6684-0", "LA6683-2", "LA6668-3", "LA26332-9", "LA26333-7", "LA26334-5", "LA6675-8"];
        Assert.Empty(bundle.Strings("code").Intersect(never, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_is_empty(string name)
    {
        string text = (await BundleView.OfAsync(name)).Text;
        Assert.DoesNotContain("\"\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("{}", text, StringComparison.Ordinal);
        Assert.DoesNotContain(": null", text, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task The_linter_of_conventions_finds_nothing(string name) =>
        Assert.Equal((0, "0 lint findings"), await LintAsync((await BundleView.OfAsync(name)).Text));

    [SkippableFact]
    public async Task The_linter_sees_a_mistake()
    {
        string text = (await BundleView.OfAsync("missense, verified")).Text;
        (int exit, string found) = await LintAsync(text.Replace("NC_000017.10\"", "NC_000017.11\"", StringComparison.Ordinal));
        Assert.Equal(1, exit);
        Assert.StartsWith("1 lint findings", found, StringComparison.Ordinal);
        Assert.Contains("contradicts NC_000017.11", found, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Found)> LintAsync(string bundle)
    {
        string linter = Component.Shared("fhir", "lint.py");
        string python = Component.Program("python3");
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await File.WriteAllTextAsync(file, bundle);
            using Process process = Process.Start(new ProcessStartInfo(python, [linter, file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.Empty(await errors);
            return (process.ExitCode, output.Replace(file + ": ", string.Empty, StringComparison.Ordinal).Trim());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
