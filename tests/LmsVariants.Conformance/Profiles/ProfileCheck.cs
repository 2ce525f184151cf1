using System.Globalization;
using System.Text.Json;

using LmsVariants.Conformance.Definitions;
using LmsVariants.Conformance.Instances;

namespace LmsVariants.Conformance.Profiles;

/// <summary>Checks a value against a type or a profile: counts, types, fixed values, slices, codes, references, invariants.</summary>
internal sealed class ProfileCheck(Validation validation, Findings findings)
{
    private readonly HashSet<(Node, ElementDefinition)> _done = [];
    private readonly SliceMatch _slices = new(validation);
    private readonly InvariantCheck _invariants = new(validation, findings);
    private readonly BindingCheck _bindings = new(validation.Terminology, findings);
    private readonly ReferenceCheck _references = new(validation, findings);

    public void Check(Node node, StructureDefinition definition) => CheckValue(node, definition.Root);

    /// <summary>Checks the value against one element definition, whichever definition it is part of.</summary>
    public void CheckValue(Node node, ElementDefinition definition)
    {
        if (!_done.Add((node, definition))) return;
        if (definition.Types.Count > 0 && TypeOf(node, definition) is null)
        {
            findings.Error(node, "type", string.Join(" or ", definition.Types.Select(type => type.Code)), node.Type);
            return;
        }
        CheckContent(node, definition);
        _invariants.Check(node, definition);
        if (definition.Binding is Binding binding) _bindings.Check(node, binding);
        if (TypeOf(node, definition) is ElementType type)
        {
            if (type.Profiles.Count > 0) CheckProfiles(node, type.Profiles);
            if (type.TargetProfiles.Count > 0 && node.Type == "Reference") _references.Check(node, type.TargetProfiles);
        }
        // A resource inside another one is checked on its own.
        if (node.IsResource && definition.Path.Contains('.', StringComparison.Ordinal)) return;
        ElementDefinition content = validation.Definitions.Content(definition, node.Type);
        if (content == definition || definition.ContentReference is not null) CheckChildren(node, content);
        else CheckValue(node, content);
    }

    private ElementType? TypeOf(Node node, ElementDefinition definition)
    {
        foreach (ElementType type in definition.Types)
        {
            if (type.Code == node.Type || type.IsSystem) return type;
        }
        return definition.Types.FirstOrDefault(type => validation.Definitions.IsA(DefinitionSet.Core + node.Type, DefinitionSet.Core + type.Code));
    }

    private void CheckContent(Node node, ElementDefinition definition)
    {
        if (definition.Fixed.ValueKind != JsonValueKind.Undefined && !JsonPattern.Equal(node.Json, definition.Fixed))
        {
            findings.Error(node, "fixed", definition.Fixed.GetRawText(), Raw(node));
        }
        if (definition.Pattern.ValueKind != JsonValueKind.Undefined && !JsonPattern.Matches(node.Json, definition.Pattern))
        {
            findings.Error(node, "pattern", definition.Pattern.GetRawText(), Raw(node));
        }
        if (definition.MaxLength is int longest && node.Text is string text && text.Length > longest)
        {
            findings.Error(node, "max-length", $"at most {longest} characters", text.Length.ToString(CultureInfo.InvariantCulture));
        }
        if (node.IsPrimitive && decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            if (number < definition.MinValue) findings.Error(node, "min-value", string.Create(CultureInfo.InvariantCulture, $"at least {definition.MinValue}"), node.Text);
            if (number > definition.MaxValue) findings.Error(node, "max-value", string.Create(CultureInfo.InvariantCulture, $"at most {definition.MaxValue}"), node.Text);
        }
    }

    private void CheckProfiles(Node node, IReadOnlyList<string> profiles)
    {
        List<StructureDefinition> known = [.. profiles.Select(validation.Definitions.Find).OfType<StructureDefinition>()];
        if (known.Count < profiles.Count) findings.NotChecked(node, "profile", "the definition in the packages", string.Join(", ", profiles.Where(url => validation.Definitions.Find(url) is null)));
        if (known.Count == 1 && profiles.Count == 1) CheckValue(node, known[0].Root);
        else if (known.Count == profiles.Count && !known.Exists(profile => validation.Conforms(node, profile))) findings.Error(node, "profile", $"one of {string.Join(", ", profiles)}", "none is met");
    }

    private void CheckChildren(Node node, ElementDefinition content)
    {
        foreach (ElementDefinition child in content.Children)
        {
            if (node.IsPrimitive && child.LastPart == "value") continue;
            List<Node> there = [.. node.Named(child.Name)];
            CheckCount(node, child.Name, "cardinality", child, there.Count);
            foreach (Node one in there) CheckValue(one, child);
            if (child.Slices.Count > 0) CheckSlices(node, child, there);
        }
    }

    private void CheckCount(Node node, string step, string rule, ElementDefinition definition, int count)
    {
        string found = count.ToString(CultureInfo.InvariantCulture);
        if (count < definition.Min) findings.Error(node, rule, $"at least {definition.Min}", found, step);
        else if (count > definition.Max) findings.Error(node, rule, $"at most {definition.Max}", found, step);
    }

    private void CheckSlices(Node node, ElementDefinition sliced, List<Node> there)
    {
        Dictionary<ElementDefinition, int> counts = sliced.Slices.ToDictionary(slice => slice, _ => 0);
        int last = -1;
        bool pastEnd = false;
        bool unknown = false;
        foreach (Node one in there)
        {
            if (_slices.Find(one, sliced) is not ElementDefinition slice)
            {
                unknown |= _slices.Unknown;
                if (_slices.Unknown) findings.NotChecked(one, "slice", "a discriminator that can be evaluated", sliced.Id);
                else if (sliced.Slicing?.Rules == "closed") findings.Error(one, "slice-closed", $"one of {string.Join(", ", sliced.Slices.Select(s => s.SliceName))}", "none matches");
                pastEnd = true;
                continue;
            }
            counts[slice]++;
            CheckValue(one, slice);
            int place = sliced.Slices.IndexOf(slice);
            if (sliced.Slicing is { Ordered: true } && place < last) findings.Error(one, "slice-order", "the order of the definition", slice.SliceName!);
            if (sliced.Slicing?.Rules == "openAtEnd" && pastEnd) findings.Error(one, "slice-order", "slices before anything else", slice.SliceName!);
            last = Math.Max(last, place);
        }
        foreach ((ElementDefinition slice, int count) in counts)
        {
            // A value that could not be assigned may be the one that seems to be missing; that it was not assigned is said above.
            if (!unknown || count >= slice.Min) CheckCount(node, $"{sliced.Name}:{slice.SliceName}", "slice-cardinality", slice, count);
        }
    }

    private static string Raw(Node node) => node.Json.ValueKind == JsonValueKind.Undefined ? "no value" : node.Json.GetRawText();
}
