using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Stu2;

/// <summary>An observation in the categories and codes of 2.0.0.</summary>
internal static class OlderObservation
{
    public static void Rewrite(Observation observation, Names names)
    {
        observation.Category.RemoveAll(category => category.Coding.Exists(IsNew));
        observation.Value = OlderTerms.Value(observation.Value);
        foreach (Observation.ComponentComponent component in observation.Component)
        {
            Copies(component);
            component.Code = OlderTerms.Component(component.Code!);
            component.Value = OlderTerms.Value(component.Value);
            observation.Note.AddRange(GuideExtensions.Take(component.Extension, names));
        }
        observation.Note.AddRange(GuideExtensions.Take(observation.Extension, names));
    }

    private static bool IsNew(Coding coding) =>
        coding is { System: Systems.DiagnosticService, Code: "GE" } or { System: Systems.ToBeDetermined, Code: Tbd.BiomarkerCategory };

    // Invariant cnt-3 of 2.0.0 looks for a decimal point, so 6.0 is 6 there and 5.5 is no count.
    private static void Copies(Observation.ComponentComponent component)
    {
        bool isCount = component.Code?.Coding.Exists(coding => coding is { System: Systems.Loinc } && coding.Code == ComponentTerm.CopyNumber.Code) == true;
        if (!isCount) return;
        if (component.Value is Quantity { Value: decimal copies } count && decimal.IsInteger(copies)) count.Value = decimal.Truncate(copies);
        else component.Code = Concepts.InWords("Copy number, no whole number");
    }
}
