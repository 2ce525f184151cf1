using LmsVariants.Conformance.Definitions;
using LmsVariants.Conformance.Instances;
using LmsVariants.Conformance.Terminology;

namespace LmsVariants.Conformance.Profiles;

/// <summary>Checks that codes come from the bound value set: an error where it is required, a warning where it may be extended.</summary>
internal sealed class BindingCheck(TerminologySet terminology, Findings findings)
{
    public void Check(Node node, Binding binding)
    {
        if (binding.ValueSet is not string set || binding.Strength is not ("required" or "extensible")) return;
        bool required = binding.Strength == "required";
        (string? System, string? Code)[] codes = [.. Codes(node)];
        if (codes.Length == 0)
        {
            if (node.Type == "CodeableConcept") Report(node, required, set, "no code");
            return;
        }
        Membership[] answers = [.. codes.Select(code => code.Code is null ? Membership.Out : terminology.Has(set, code.System, code.Code))];
        if (answers.Contains(Membership.In)) return;
        string found = string.Join(", ", codes.Select(code => code.System is null ? code.Code : $"{code.System}#{code.Code}"));
        if (answers.Contains(Membership.Unknown)) findings.NotChecked(node, "binding", $"a code of {set}", found);
        else Report(node, required, set, found);
    }

    private void Report(Node node, bool required, string set, string found) =>
        findings.Add(required ? Severity.Error : Severity.Warning, node, "binding", $"a code of {set}", found);

    private static IEnumerable<(string? System, string? Code)> Codes(Node node) => node.Type switch
    {
        "CodeableConcept" => node.Named("coding").Select(coding => ((string?)(coding.TextOf("system") ?? string.Empty), coding.TextOf("code"))),
        "Coding" => [(node.TextOf("system") ?? string.Empty, node.TextOf("code"))],
        "Quantity" or "Age" or "Duration" or "Count" or "Distance" => node.TextOf("code") is string unit ? [(node.TextOf("system") ?? string.Empty, unit)] : [],
        _ => node.IsPrimitive && node.Text is string text ? [(null, text)] : [],
    };
}
