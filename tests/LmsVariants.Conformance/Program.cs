using System.Collections.Immutable;
using System.Text.Json;

using LmsVariants.Conformance;
using LmsVariants.Conformance.Packages;

if (args.Length == 0)
{
    await Console.Error.WriteLineAsync("usage: FILE...   checks FHIR R4 bundles and resources; exit code 1 where there is an error");
    return 2;
}
if (PackageStore.Missing is string missing)
{
    // Nothing is skipped in silence: what was not checked is said.
    await Console.Error.WriteLineAsync($"skipped: {missing}");
    return 3;
}

// One file may point into another, as the examples of a guide do.
List<JsonDocument> documents = [.. args.Select(path => JsonDocument.Parse(File.ReadAllBytes(path)))];
ResourceSet beside = BundleChecker.Read(documents.Select(document => document.RootElement));
bool failed = false;
foreach ((string path, JsonDocument document) in args.Zip(documents))
{
    ImmutableArray<Finding> findings = BundleChecker.Check(document.RootElement, beside);
    foreach (Finding finding in findings.Where(finding => finding.Severity != Severity.NotChecked)) Console.WriteLine($"{path}: {finding}");
    foreach (IGrouping<(string Rule, string Expected), Finding> group in findings.Where(finding => finding.Severity == Severity.NotChecked).GroupBy(finding => (finding.Rule, finding.Expected)).OrderBy(group => group.Key))
    {
        Console.WriteLine($"{path}: not checked {group.Count()} times: {group.Key.Rule}: {group.Key.Expected}");
    }
    int errors = findings.Count(finding => finding.Severity == Severity.Error);
    Console.WriteLine($"{path}: {errors} errors, {findings.Count(finding => finding.Severity == Severity.Warning)} warnings");
    failed |= errors > 0;
}
return failed ? 1 : 0;
