using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir;

/// <summary>Gives every resource a narrative, of its own short words: a viewer that knows no genomics shows what it is (R4, dom-6).</summary>
internal static class Narration
{
    public static void Tell(Resource? resource)
    {
        if (resource is not DomainResource { Text: null } domain) return;
        string words = string.Join("; ", Words(domain).Select(Prose.Clean).OfType<string>().Distinct(StringComparer.Ordinal));
        if (words.Length > 0) domain.Text = Prose.Narrative(words);
    }

    private static IEnumerable<string?> Words(DomainResource resource) => resource switch
    {
        Observation observation => [Name(observation.Code), Value(observation.Value), Name(observation.DataAbsentReason), Direction(observation), .. observation.Component.Where(IsShort).Select(component => Value(component.Value))],
        Hl7.Fhir.Model.Task task => [task.Description],
        Device device => [device.DeviceName.FirstOrDefault()?.Name, .. device.Version.Select(version => version.Value)],
        DocumentReference file => [file.Description],
        Procedure procedure => [Title(procedure) ?? Name(procedure.Code)],
        ServiceRequest order => [Name(order.Code), .. order.ReasonCode.Select(Name)],
        Specimen specimen => [Name(specimen.Type) ?? "Specimen", Name(specimen.Collection?.BodySite), .. specimen.Identifier.Select(number => number.Value)],
        Organization organization => [organization.Name],
        Practitioner person => [person.Name.FirstOrDefault()?.Text],
        Patient patient => ["Patient", .. patient.Identifier.Select(number => number.Value)],
        Provenance provenance => [Name(provenance.Activity), .. provenance.Agent.Select(agent => Name(agent.Type))],
        _ => [],
    };

    // Where no response is said, a drug and a level alone would read like one: then what the evidence says comes with them.
    private static string? Direction(Observation observation) =>
        observation.Code?.Coding.Exists(coding => coding.Code == Tbd.TherapeuticImplication) == true && !observation.Component.Exists(IsResponse)
            ? Value(observation.Component.Find(component => !IsShort(component))?.Value)
            : null;

    private static bool IsResponse(Observation.ComponentComponent component) =>
        component.Code?.Coding.Exists(coding => coding.Code?.EndsWith(ComponentTerm.TherapeuticImplication.Code, StringComparison.Ordinal) == true) == true;

    // The long words are there once, in their component.
    private static bool IsShort(Observation.ComponentComponent component) => component.Code?.Coding.FirstOrDefault()?.Code != ComponentTerm.Conclusion.Code;

    private static string? Value(DataType? value) => value switch
    {
        CodeableConcept concept => Name(concept),
        FhirString text => text.Value,
        Quantity { Value: decimal number } quantity => $"{Prose.Number(number)} {(quantity.Unit == "1" ? string.Empty : quantity.Unit)}",
        _ => null,
    };

    private static string? Name(CodeableConcept? concept) => concept?.Text ?? concept?.Coding.Select(coding => coding.Display ?? coding.Code).FirstOrDefault();

    private static string? Title(Procedure procedure) =>
        (procedure.Extension.Find(extension => extension.Url == Structures.Url($"{Structures.StudyAnalysis}-title"))?.Value as FhirString)?.Value;
}
