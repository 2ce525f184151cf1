using LmsVariants.Conformance.Instances;
using LmsVariants.Conformance.Terminology;

namespace LmsVariants.Conformance.Profiles;

/// <summary>Checks each coding by itself: the system exists, the code is one of its codes or has their form, the display is its name.</summary>
internal sealed class CodingCheck(TerminologySet terminology, SequenceOntology ontology, Findings findings)
{
    public void Check(Node node)
    {
        if (node.Type != "Coding" || node.TextOf("system") is not string system || node.TextOf("code") is not string code) return;
        string? display = node.TextOf("display");
        if (KnownSystem.All.TryGetValue(system, out KnownSystem? known))
        {
            if (known.Instead is string instead) findings.Error(node, "system-wrong", instead, system);
            else if (known.Form?.IsMatch(code) == false) findings.Error(node, "code-form", $"a code of {system}", code);
            if (known.Instead is not null || known.Form?.IsMatch(code) == false) return;
        }
        if (terminology.System(system) is CodeSystem content)
        {
            if (content.Has(code))
            {
                if (display is not null && !content.IsCalled(code, display)) findings.Warning(node, "display", content.Display(code)!, display);
            }
            else if (content.IsComplete)
            {
                findings.Error(node, "code-unknown", $"a code of {system}", code);
            }
            else
            {
                findings.NotChecked(node, "code-unknown", $"the content of {system}", code);
            }
            return;
        }
        if (system == SequenceOntology.System && ontology.IsKnown)
        {
            if (ontology.Name(code) is not string name) findings.Error(node, "code-unknown", $"a code of {system}", code);
            else if (display is not null && display != name) findings.Warning(node, "display", name, display);
            return;
        }
        findings.NotChecked(node, "code-unknown", $"the content of {system}", code);
    }
}
