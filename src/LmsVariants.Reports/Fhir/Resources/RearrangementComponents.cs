using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>What a fusion or a splice variant has of a place: the guide has no model of breakpoints, so they stand in words.</summary>
internal static class RearrangementComponents
{
    public static IEnumerable<Observation.ComponentComponent> OfFusion(CaseContext context) =>
    [
        .. OfTranscript(context),
        Concepts.Component(Loinc.ChangeType, Concepts.Coded(Systems.SequenceOntology, OntologyTerms.Translocation)),
    ];

    public static IEnumerable<Observation.ComponentComponent> OfTranscript(CaseContext context) =>
        PlaceComponents.OfAssembly(context.Report.Case.Assay.Assembly);
}
