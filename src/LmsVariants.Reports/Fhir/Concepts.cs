using Hl7.Fhir.Model;
using FhirRange = Hl7.Fhir.Model.Range;

namespace LmsVariants.Reports.Fhir;

/// <summary>The short ways to say what every resource says.</summary>
internal static class Concepts
{
    public static CodeableConcept Coded(string system, string code, string? display = null, string? text = null) =>
        new() { Coding = { new Coding { System = system, Code = code, Display = display } }, Text = text };

    public static CodeableConcept Coded(string system, (string Code, string Display) term) => Coded(system, term.Code, term.Display);

    public static CodeableConcept Answer((string Code, string Display) answer) => Coded(Systems.Loinc, answer);

    public static CodeableConcept InWords(string text) => new() { Text = text };

    public static CodeableConcept Laboratory() => Coded(Systems.ObservationCategory, "laboratory");

    public static CodeableConcept Genetics() => Coded(Systems.DiagnosticService, "GE");

    /// <summary>A component that says what the term says.</summary>
    public static Observation.ComponentComponent Component(ComponentTerm term, DataType value) =>
        new() { Code = term.System is null ? InWords(term.Code) : Coded(term.System, term.Code), Value = value };

    /// <summary>The component that says in words what no other component says.</summary>
    public static Observation.ComponentComponent Conclusion(string text) => Component(ComponentTerm.Conclusion, new FhirString(text));

    public static Quantity Number(decimal value, string code = "1", string? unit = null) =>
        new() { Value = value, System = Systems.Ucum, Code = code, Unit = unit };

    /// <summary>Places on a sequence; without <paramref name="last"/> one place.</summary>
    public static FhirRange Places(int first, int? last) => new()
    {
        Low = new Quantity { Value = first },
        High = last is int end ? new Quantity { Value = end } : null,
    };

    public static Extension Of(string structure, DataType value) => new(Structures.Url(structure), value);

    public static Meta Profile(string structure) => new() { Profile = [Structures.Url(structure)] };
}
