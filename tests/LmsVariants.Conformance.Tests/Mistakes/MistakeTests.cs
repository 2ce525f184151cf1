using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

using LmsVariants.Conformance.Packages;
using LmsVariants.Testing;

namespace LmsVariants.Conformance.Tests.Mistakes;

/// <summary>Each rule sees the mistake it is there for, and nothing else does: mistakes.tsv edits a bundle that has none.</summary>
public sealed class MistakeTests
{
    private static readonly string Bundle = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Mistakes", "bundle.json"));

    // What the bundle is warned of as it is: resources without a narrative.
    private static readonly Lazy<HashSet<string>> Unedited = new(() => Seen(JsonNode.Parse(Bundle)!).ToHashSet(StringComparer.Ordinal));

    public static TheoryData<string, string, string> Table { get; } = Read();

    [SkippableFact]
    public void The_unedited_bundle_has_no_error()
    {
        Component.Need(PackageStore.Missing);
        Assert.DoesNotContain(Seen(JsonNode.Parse(Bundle)!), finding => !finding.StartsWith("warning", StringComparison.Ordinal));
    }

    [SkippableTheory]
    [MemberData(nameof(Table))]
    public void A_mistake_is_seen_by_its_rule_at_its_place(string mistake, string edits, string expected)
    {
        Component.Need(PackageStore.Missing);
        JsonNode bundle = JsonNode.Parse(Bundle)!;
        foreach (string edit in edits.Split(" ;; "))
        {
            string[] parts = edit.Split(' ', 3);
            new Edit(parts[0], parts[1], parts.Length > 2 ? parts[2] : string.Empty).Apply(bundle);
        }
        string found = string.Join(" ;; ", Seen(bundle).Except(Unedited.Value, StringComparer.Ordinal));
        Assert.True(expected == found, $"{mistake}: expected {expected}, found {found}");
    }

    // An entry stands for its resource: what is found is the rule, the entry and the place inside.
    private static IEnumerable<string> Seen(JsonNode bundle)
    {
        ImmutableArray<Finding> findings = BundleChecker.Check(JsonSerializer.SerializeToElement(bundle));
        return findings.Where(finding => finding.Severity != Severity.NotChecked)
            .Select(finding => $"{(finding.Severity == Severity.Warning ? "warning " : string.Empty)}{finding.Rule} {finding.Resource.Split(' ')[0]} {finding.Path}".Trim())
            .Order(StringComparer.Ordinal);
    }

    private static TheoryData<string, string, string> Read()
    {
        TheoryData<string, string, string> table = [];
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Mistakes", "mistakes.tsv")))
        {
            if (line.Length == 0 || line[0] == '#') continue;
            string[] cells = line.Split('\t');
            table.Add(cells[0], cells[1], cells[2]);
        }
        return table;
    }
}
