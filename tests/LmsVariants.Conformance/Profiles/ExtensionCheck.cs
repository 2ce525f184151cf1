using LmsVariants.Conformance.Definitions;
using LmsVariants.Conformance.FhirPath;
using LmsVariants.Conformance.Instances;

namespace LmsVariants.Conformance.Profiles;

/// <summary>Checks every extension against the definition its url names, and that it may stand where it stands.</summary>
internal sealed class ExtensionCheck(Validation validation, Findings findings)
{
    public void Check(Node node, ProfileCheck profiles)
    {
        if (node.Type != "Extension" || node.TextOf("url") is not string url) return;
        bool nested = node.Parent is { Type: "Extension" };
        if (!url.Contains(':', StringComparison.Ordinal))
        {
            if (!nested) findings.Error(node, "extension-unknown", "an absolute url", url);
            return;
        }
        if (validation.Definitions.Find(url) is not { Type: "Extension" } definition)
        {
            findings.Error(node, "extension-unknown", "the url of a defined extension", url);
            return;
        }
        profiles.Check(node, definition);
        if (definition.Root.IsModifier != (node.Name == "modifierExtension")) findings.Error(node, "extension-modifier", definition.Root.IsModifier ? "modifierExtension" : "extension", node.Name);
        if (!definition.Contexts.Any(context => Fits(node.Parent!, context.Kind, context.Expression)))
        {
            findings.Error(node, "extension-context", string.Join(" or ", definition.Contexts.Select(context => context.Expression)), $"{url} in {node.Parent!.Definition.Path}");
        }
        CheckNested(node, definition.Root);
    }

    // The parts of a complex extension have names of its own; another name is a mistake, open slicing or not.
    private void CheckNested(Node node, ElementDefinition definition)
    {
        foreach (Node part in node.Named("extension"))
        {
            if (part.TextOf("url") is not string name || name.Contains(':', StringComparison.Ordinal)) continue;
            ElementDefinition? slice = definition.Child("extension")?.Slices.Find(one => one.Child("url")?.Fixed is { ValueKind: System.Text.Json.JsonValueKind.String } wanted && wanted.GetString() == name);
            if (slice is null) findings.Error(part, "extension-part", $"a part of {definition.Owner.Url}", name);
            else CheckNested(part, slice);
        }
    }

    private bool Fits(Node parent, string kind, string expression)
    {
        switch (kind)
        {
            case "extension": return parent.Type == "Extension" && parent.TextOf("url") == expression;
            case "fhirpath": return validation.Evaluator.Select(Parser.Parse(expression), parent.Resource).Contains(parent);
        }
        string wanted = expression[(expression.IndexOf('#', StringComparison.Ordinal) + 1)..].Replace("[x]", string.Empty, StringComparison.Ordinal);
        if (parent.Definition.Path.Replace("[x]", string.Empty, StringComparison.Ordinal) == wanted) return true;
        return !wanted.Contains('.', StringComparison.Ordinal) && (wanted == "Element" ? !parent.IsResource : validation.Definitions.IsA(DefinitionSet.Core + parent.Type, DefinitionSet.Core + wanted));
    }
}
