using System.Text.Json;

using LmsVariants.Conformance.Packages;
using LmsVariants.Testing;

namespace LmsVariants.Conformance.Tests.Examples;

/// <summary>What others published as right: the checker must agree, but for the faults that were reviewed one by one.</summary>
public sealed class PublishedExampleTests
{
    [SkippableFact]
    public void The_examples_of_the_guide_have_the_reviewed_faults_alone()
    {
        List<(string File, JsonElement Json)> examples = Read("hl7.fhir.uv.genomics-reporting");
        Assert.Equal(204, examples.Count);
        ResourceSet beside = BundleChecker.Read(examples.Select(example => example.Json));
        ReviewedFaults.Compare("genomics-reporting.tsv", Errors(examples, json => BundleChecker.Check(json, beside)));
    }

    [SkippableFact]
    public void The_examples_of_mCODE_have_the_reviewed_faults_alone()
    {
        List<(string File, JsonElement Json)> examples = Read("hl7.fhir.us.mcode");
        Assert.Equal(179, examples.Count);
        ResourceSet beside = BundleChecker.Read(examples.Select(example => example.Json));
        ReviewedFaults.Compare("mcode.tsv", Errors(examples, json => BundleChecker.CheckOfficial(json, beside)));
    }

    [SkippableFact]
    public void The_golden_bundle_has_no_error()
    {
        Component.Need(PackageStore.Missing);
        using JsonDocument golden = JsonDocument.Parse(File.ReadAllBytes(Component.Shared("fhir", "lms-golden.json")));
        Assert.DoesNotContain(BundleChecker.Check(golden.RootElement), finding => finding.Severity == Severity.Error);
    }

    private static List<(string File, JsonElement Json)> Read(string package)
    {
        Component.Need(PackageStore.Missing);
        return [.. PackageStore.Instance.Examples(package).Select(path => (Path.GetFileName(path), JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(path))))];
    }

    // No invariant of what the examples use may be beyond the interpreter.
    private static List<(string File, Finding Finding)> Errors(IEnumerable<(string File, JsonElement Json)> examples, Func<JsonElement, IEnumerable<Finding>> check)
    {
        List<(string File, Finding Finding)> findings = [.. from example in examples from finding in check(example.Json) select (example.File, finding)];
        Assert.DoesNotContain(findings, one => one.Finding.Severity == Severity.NotChecked && one.Finding.Expected.StartsWith("an expression", StringComparison.Ordinal));
        return findings.FindAll(one => one.Finding.Severity == Severity.Error);
    }
}
