using System.Collections.Concurrent;
using System.Text.Json;

using LmsVariants.Conformance;
using LmsVariants.Conformance.Packages;

namespace LmsVariants.Testing;

/// <summary>Where the bundles of a test project come to be: each is checked there, so no test can forget it.</summary>
/// <remarks>Without the official packages nothing is checked here, and the tests of LmsVariants.Conformance.Tests are skipped with the reason.</remarks>
internal static class Conforming
{
    private static readonly ConcurrentDictionary<string, byte> Passed = new(StringComparer.Ordinal);

    /// <summary>Fails where the bundle breaks a rule of R4, of the guide or of this project.</summary>
    public static void Check(string bundle)
    {
        if (PackageStore.Missing is string missing)
        {
            Assert.False(Component.IsRequired, missing);
            return;
        }
        // Many tests write the same bundle; the same text need not be asked twice.
        if (Passed.ContainsKey(bundle)) return;
        Finding[] errors = [.. Findings(bundle).Where(finding => finding.Severity == Severity.Error)];
        Assert.True(errors.Length == 0, string.Join('\n', errors.AsEnumerable()));
        Passed.TryAdd(bundle, 0);
    }

    private static IEnumerable<Finding> Findings(string bundle)
    {
        if (OlderGuide.Wrote(bundle)) return OlderGuide.Check(bundle);
        using JsonDocument document = JsonDocument.Parse(bundle);
        return BundleChecker.Check(document.RootElement);
    }
}
