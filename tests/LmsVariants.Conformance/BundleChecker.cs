using System.Collections.Immutable;
using System.Text.Json;

using LmsVariants.Conformance.Definitions;
using LmsVariants.Conformance.Instances;
using LmsVariants.Conformance.Packages;
using LmsVariants.Conformance.Profiles;
using LmsVariants.Conformance.Rules;
using LmsVariants.Conformance.Schema;
using LmsVariants.Conformance.Terminology;

namespace LmsVariants.Conformance;

/// <summary>Checks a bundle, or a single resource, by what the official packages define and by what this project adds.</summary>
/// <remarks>The definitions are read once per process, each when it is first needed. Ask <see cref="PackageStore.Missing"/> before the first use.</remarks>
public static class BundleChecker
{
    private static readonly Lazy<DefinitionSet> Definitions = new(() => new DefinitionSet(PackageStore.Instance));
    private static readonly Lazy<TerminologySet> Terminology = new(() => new TerminologySet(PackageStore.Instance));
    private static readonly Lazy<JsonSchema> Schema = new(() => new JsonSchema(PackageStore.Instance.Schema));

    /// <summary>What is wrong with the bundle or resource, and what could not be checked. Empty only where every rule could be asked and holds.</summary>
    /// <param name="json">A bundle or any other resource.</param>
    /// <param name="beside">Resources that references may lead to besides those of the bundle, as they do between the examples of a guide.</param>
    public static ImmutableArray<Finding> Check(JsonElement json, ResourceSet? beside = null) => Check(json, beside, own: true);

    /// <summary>As <see cref="Check(JsonElement, ResourceSet?)"/>, but without the rules of this project: for the resources of others.</summary>
    public static ImmutableArray<Finding> CheckOfficial(JsonElement json, ResourceSet? beside = null) => Check(json, beside, own: false);

    /// <summary>Reads resources that references may lead to.</summary>
    public static ResourceSet Read(IEnumerable<JsonElement> resources)
    {
        BundleTargets targets = new(null);
        foreach (JsonElement json in resources)
        {
            if (new NodeReader(Definitions.Value, new Findings()).ReadResource(json) is Node node) targets.Add(node);
        }
        return new ResourceSet(targets);
    }

    private static ImmutableArray<Finding> Check(JsonElement json, ResourceSet? beside, bool own)
    {
        Findings findings = new();
        if (new NodeReader(Definitions.Value, findings).ReadResource(json) is not Node root) return [.. findings.List];
        BundleTargets targets = new(beside?.Targets);
        targets.Add(root);
        Validation validation = new(Definitions.Value, Terminology.Value, targets);
        ProfileCheck profiles = new(validation, findings);
        ExtensionCheck extensions = new(validation, findings);
        CodingCheck codings = new(Terminology.Value, SequenceOntology.Instance, findings);
        foreach (Node resource in root.All().Where(node => node.IsResource).ToList())
        {
            profiles.Check(resource, Definitions.Value.Type(resource.Type)!);
            CheckClaims(resource, validation, own, findings);
        }
        foreach (Node node in root.All().ToList())
        {
            extensions.Check(node, profiles);
            codings.Check(node);
            if (own) CodeRules.Check(node, Terminology.Value, findings);
        }
        if (own) CheckOwn(root, targets, findings);
        CheckSchema(root, findings);
        return [.. findings.List];
    }

    private static void CheckClaims(Node resource, Validation validation, bool own, Findings findings)
    {
        foreach (Node claim in resource.Named("meta").SelectMany(meta => meta.Named("profile")))
        {
            if (claim.Text is not string url) continue;
            StructureDefinition? profile = Definitions.Value.Find(url);
            if (profile is null && own) findings.Error(claim, "profile-unknown", "a profile of the packages", url);
            else if (profile is null) findings.NotChecked(claim, "profile", "the definition in the packages", url);
            else if (profile.Type != resource.Type) findings.Error(claim, "profile-type", $"a profile of {resource.Type}", url);
            else findings.Add(validation.Check(resource, profile));
        }
    }

    private static void CheckOwn(Node root, BundleTargets targets, Findings findings)
    {
        IReadOnlyList<Entry> entries = Entry.Of(root);
        IdentityRules.Check(entries, findings);
        LinkRules.Check(entries, targets, findings);
        foreach (Entry entry in entries) VariantRules.Check(entry.Resource, findings);
    }

    // The schema says again, in other words, what the definitions say. Only what they did not find at the same place is news.
    private static void CheckSchema(Node root, Findings findings)
    {
        foreach (Node resource in root.All().Where(node => node.IsResource).ToList())
        {
            string name = findings.NameOf(resource);
            List<Finding> known = [.. findings.List.Where(finding => finding.Severity == Severity.Error && finding.Resource == name)];
            foreach ((string path, string expected, string found) in Schema.Value.Check(resource.Json))
            {
                bool said = known.Exists(finding => path.StartsWith(finding.Path, StringComparison.Ordinal) || finding.Path.StartsWith(path, StringComparison.Ordinal));
                if (!said) findings.Add(new Finding(Severity.Error, name, path, "json-schema", expected, found));
            }
        }
    }
}
