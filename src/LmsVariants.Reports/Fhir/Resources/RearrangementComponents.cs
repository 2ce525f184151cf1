using Hl7.Fhir.Model;
using LmsVariants.Formats.Panels;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>Junction and reads of a fusion or of a splice variant. The guide has no model of breakpoints, so they stand as the file writes them.</summary>
internal static class RearrangementComponents
{
    public static IEnumerable<Observation.ComponentComponent> Of(CaseContext context, ReportedFusion fusion) =>
    [
        .. OfAssembly(context),
        Concepts.Component(ComponentTerm.ChangeType, Concepts.Coded(Systems.SequenceOntology, OntologyTerms.Translocation)),
        .. Breakpoints(fusion.Breakpoint1, fusion.Breakpoint2),
        .. Reads(ComponentTerm.SupportingReads, fusion.SupportingReads),
    ];

    public static IEnumerable<Observation.ComponentComponent> Of(CaseContext context, ReportedSplice splice) =>
    [
        .. OfAssembly(context),
        .. Breakpoints(splice.Breakpoint1, splice.Breakpoint2),
        .. Reads(ComponentTerm.SupportingReads, splice.SupportingReads),
        .. Reads(ComponentTerm.ReferenceReads, splice.ReferenceReads),
    ];

    /// <summary>The build alone, where nothing else is known.</summary>
    public static IEnumerable<Observation.ComponentComponent> OfAssembly(CaseContext context) =>
        PlaceComponents.OfAssembly(context.Report.Case.Assay.Assembly);

    private static IEnumerable<Observation.ComponentComponent> Breakpoints(params string[] breakpoints) =>
        breakpoints.Select(Prose.Clean).OfType<string>().Select(place => Concepts.Component(ComponentTerm.Breakpoint, new FhirString(place)));

    private static IEnumerable<Observation.ComponentComponent> Reads(ComponentTerm term, int? number) =>
        number is int reads ? [Concepts.Component(term, Concepts.Number(reads, unit: "1"))] : [];
}
