using System.Text.Json;

using LmsVariants.Conformance.Definitions;
using LmsVariants.Conformance.Instances;
using LmsVariants.Conformance.Terminology;

namespace LmsVariants.Conformance.Profiles;

/// <summary>Tells which slice a value belongs to.</summary>
internal sealed class SliceMatch(Validation validation)
{
    // What a slice asks for at the end of a discriminator's path.
    private sealed record Wanted(IReadOnlyList<ElementDefinition> Definitions, IReadOnlyList<JsonElement> Patterns, IReadOnlyList<string>? Targets);

    /// <summary>Gets whether the last search met something that cannot be told here.</summary>
    public bool Unknown { get; private set; }

    /// <summary>The slice whose discriminators all agree with the value; null for none.</summary>
    public ElementDefinition? Find(Node node, ElementDefinition sliced)
    {
        Unknown = false;
        IReadOnlyList<(string Kind, string Path)> discriminators = sliced.Slicing?.Discriminators ?? [];
        if (discriminators.Count == 0 && sliced.IsChoice) discriminators = [("type", "$this")];
        if (discriminators.Count == 0)
        {
            Unknown = true;
            return null;
        }
        foreach (ElementDefinition slice in InOrder(node, sliced, discriminators))
        {
            bool? agrees = true;
            foreach ((string kind, string path) in discriminators)
            {
                bool? one = Agrees(node, slice, kind, path);
                if (one == false) agrees = false;
                else if (one is null && agrees == true) agrees = null;
            }
            if (agrees == true) return slice;
            Unknown |= agrees is null;
        }
        return null;
    }

    // By profile the slice that the target names itself is asked first: that saves checking it against all the others.
    private IEnumerable<ElementDefinition> InOrder(Node node, ElementDefinition sliced, IReadOnlyList<(string Kind, string Path)> discriminators)
    {
        if (!discriminators.Any(discriminator => discriminator.Kind == "profile") || Resolve(node) is not Node target) return sliced.Slices;
        return sliced.Slices.OrderByDescending(slice => slice.Types.SelectMany(type => type.TargetProfiles).Any(profile => validation.Claims(target, profile)));
    }

    private bool? Agrees(Node node, ElementDefinition slice, string kind, string path)
    {
        List<Node> nodes = [node];
        Wanted wanted = new([slice], [.. Content(slice)], null);
        // An extension is known by the url of its profile, even where the profile itself is not at hand.
        if (path == "url" && slice.Types is [{ Code: "Extension", Profiles: [string profile] }]) return node.TextOf("url") == profile.Split('|')[0];
        foreach (string step in path.Split('.'))
        {
            if (step == "$this") continue;
            if (step == "resolve()")
            {
                nodes = [.. nodes.Select(Resolve).OfType<Node>()];
                wanted = new Wanted([], [], [.. wanted.Definitions.SelectMany(definition => definition.Types).SelectMany(type => type.TargetProfiles)]);
            }
            else if (step.EndsWith(')'))
            {
                return null;
            }
            else
            {
                nodes = [.. nodes.SelectMany(one => one.Named(step))];
                wanted = Below(wanted, step);
            }
        }
        return kind switch
        {
            "value" or "pattern" => Values(nodes, wanted),
            "exists" => Exists(nodes.Count > 0, wanted),
            "type" => nodes.Count > 0 && nodes.TrueForAll(one => Types(wanted).Any(type => one.Type == type || validation.Definitions.IsA(DefinitionSet.Core + one.Type, DefinitionSet.Core + type))),
            "profile" => nodes.Count > 0 && nodes.TrueForAll(one => Profiles(wanted).Any(profile => validation.Conforms(one, profile))),
            _ => null,
        };
    }

    private Node? Resolve(Node reference) => reference.TextOf("reference") is string text ? validation.Targets.Find(reference, text) : null;

    private Wanted Below(Wanted wanted, string step)
    {
        IEnumerable<ElementDefinition> definitions = wanted.Definitions.SelectMany(Parents).Select(parent => parent.Child(step)).OfType<ElementDefinition>();
        ElementDefinition[] children = [.. definitions];
        IEnumerable<JsonElement> carried = wanted.Patterns.Select(pattern => pattern.At(step)).Where(pattern => pattern.ValueKind != JsonValueKind.Undefined);
        return new Wanted(children, [.. carried, .. children.SelectMany(Content)], null);
    }

    // Where the slice says nothing of its children, the profile of its type may.
    private IEnumerable<ElementDefinition> Parents(ElementDefinition definition)
    {
        if (definition.Children.Count > 0) return [definition];
        return definition.Types.SelectMany(type => type.Profiles).Select(validation.Definitions.Find).OfType<StructureDefinition>().Select(profile => profile.Root);
    }

    private bool? Values(List<Node> nodes, Wanted wanted)
    {
        bool asked = wanted.Patterns.Count > 0;
        if (!wanted.Patterns.All(pattern => Meets(nodes, pattern))) return false;
        foreach (ElementDefinition definition in wanted.Definitions)
        {
            if (HasContent(definition, own: false))
            {
                asked = true;
                if (!nodes.Exists(node => MeetsBelow(node, definition))) return false;
            }
            if (!asked && definition.Binding is { Strength: "required", ValueSet: string set })
            {
                asked = true;
                Membership[] answers = [.. nodes.SelectMany(Codes).Select(code => validation.Terminology.Has(set, code.System, code.Code))];
                if (!answers.Contains(Membership.In)) return answers.Contains(Membership.Unknown) ? null : false;
            }
        }
        return asked ? true : null;
    }

    private static bool Meets(List<Node> nodes, JsonElement pattern) => pattern.ValueKind == JsonValueKind.Array
        ? pattern.EnumerateArray().All(item => nodes.Exists(node => JsonPattern.Matches(node.Json, item)))
        : nodes.Exists(node => JsonPattern.Matches(node.Json, pattern));

    private static bool MeetsBelow(Node node, ElementDefinition definition) =>
        Content(definition).All(wanted => JsonPattern.Matches(node.Json, wanted))
        && definition.Children.Where(child => HasContent(child, own: true)).All(child => node.Named(child.Name).Any(below => MeetsBelow(below, child)));

    private static bool HasContent(ElementDefinition definition, bool own) => (own && Content(definition).Any()) || definition.Children.Exists(child => HasContent(child, own: true));

    private static IEnumerable<JsonElement> Content(ElementDefinition definition)
    {
        if (definition.Fixed.ValueKind != JsonValueKind.Undefined) yield return definition.Fixed;
        if (definition.Pattern.ValueKind != JsonValueKind.Undefined) yield return definition.Pattern;
    }

    private static bool? Exists(bool there, Wanted wanted)
    {
        if (wanted.Definitions.Count != 1) return null;
        return wanted.Definitions[0] switch { { Max: 0 } => !there, { Min: > 0 } => there, _ => null };
    }

    private IEnumerable<string> Types(Wanted wanted) => wanted.Targets is null
        ? wanted.Definitions.SelectMany(definition => definition.Types).Select(type => type.Code)
        : wanted.Targets.Select(url => validation.Definitions.Find(url)?.Type).OfType<string>();

    private IEnumerable<StructureDefinition> Profiles(Wanted wanted) =>
        (wanted.Targets ?? [.. wanted.Definitions.SelectMany(definition => definition.Types).SelectMany(type => type.Profiles)]).Select(validation.Definitions.Find).OfType<StructureDefinition>();

    private static IEnumerable<(string? System, string Code)> Codes(Node node) => node.Type switch
    {
        "CodeableConcept" => node.Named("coding").SelectMany(Codes),
        "Coding" => node.TextOf("code") is string code ? [(node.TextOf("system"), code)] : [],
        _ => node.Text is string text ? [(null, text)] : [],
    };
}
