using System.Text.RegularExpressions;

using LmsVariants.Conformance.Definitions;
using LmsVariants.Conformance.Instances;

namespace LmsVariants.Conformance.Profiles;

/// <summary>Checks that a reference points at what it may: by type anywhere, by profile where the target is at hand.</summary>
internal sealed class ReferenceCheck(Validation validation, Findings findings)
{
    private static readonly Regex Typed = new(@"(?:\A|/)(?<type>[A-Z][A-Za-z]+)/[A-Za-z0-9\-.]{1,64}(?:/_history/[A-Za-z0-9\-.]{1,64})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    public void Check(Node node, IReadOnlyList<string> targets)
    {
        if (node.TextOf("reference") is not string reference) return;
        List<StructureDefinition> known = [.. targets.Select(validation.Definitions.Find).OfType<StructureDefinition>()];
        if (known.Count < targets.Count)
        {
            findings.NotChecked(node, "reference-target", "the definition in the packages", string.Join(", ", targets.Where(url => validation.Definitions.Find(url) is null)));
            return;
        }
        Node? target = validation.Targets.Find(node, reference);
        string? type = target?.Type ?? (Typed.Match(reference) is { Success: true } match ? match.Groups["type"].Value : node.TextOf("type"));
        if (type is null) return;
        List<StructureDefinition> fitting = known.FindAll(one => one.Type == type || one.Type == "Resource");
        if (fitting.Count == 0) findings.Error(node, "reference-type", string.Join(" or ", known.Select(one => one.Type).Distinct(StringComparer.Ordinal)), type);
        else if (target is not null && !fitting.Exists(one => Meets(target, one))) findings.Error(node, "reference-target", string.Join(" or ", targets), $"{reference}, which is none");
    }

    // A target that names its profiles is taken by its word: an analysis is no study, although it would pass for one.
    private bool Meets(Node target, StructureDefinition profile) =>
        !profile.IsProfile || validation.Claims(target, profile.Url) || (!target.Named("meta").Any(meta => meta.Named("profile").Any()) && validation.Conforms(target, profile));
}
