using Hl7.Fhir.Model;
using LmsVariants.KnowledgeBase.Tumours;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>A tumour type as concept: its SNOMED CT code where the knowledge base has one, and its name.</summary>
internal static class TumourConcept
{
    public static CodeableConcept Of(TumourType type) => Of(type, Prose.Clean(type.Name) ?? type.Code);

    /// <summary>The patient's tumour; where nobody stated it the text says so.</summary>
    public static CodeableConcept Of(Diagnosis diagnosis) =>
        Of(diagnosis.Type, diagnosis.Assumed ? $"{Prose.Clean(diagnosis.Type.Name)} (assumed, not stated)" : Prose.Clean(diagnosis.Type.Name) ?? diagnosis.Type.Code);

    private static CodeableConcept Of(TumourType type, string name) =>
        type.Snomed.Length > 0 ? Concepts.Coded(Systems.Snomed, type.Snomed, text: name) : Concepts.InWords(name);
}
