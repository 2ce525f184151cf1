using Hl7.Fhir.Model;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>A gain or loss of a gene or of exons. Copies only where the file states copies: a fold change is none.</summary>
internal static class CopyNumberComponents
{
    public static IEnumerable<Observation.ComponentComponent> Of(CaseContext context, ReportedCopyNumber reported) =>
    [
        .. PlaceComponents.OfAssembly(context.Report.Case.Assay.Assembly),
        Change(reported.Type),
        .. reported.Copies is decimal copies ? [Concepts.Component(Loinc.CopyNumber, Concepts.Number(copies))] : (Observation.ComponentComponent[])[],
    ];

    public static IEnumerable<Observation.ComponentComponent> Of(CaseContext context, ReportedExonCopyNumber reported)
    {
        List<Observation.ComponentComponent> components = [.. PlaceComponents.OfAssembly(context.Report.Case.Assay.Assembly), Change(reported.Type)];
        if (context.Report.Case.Assay.Assembly is not GenomeAssembly assembly || !Contig.TryParse(reported.Chromosome, out Contig contig)) return components;
        components.AddRange(PlaceComponents.OfChromosome(contig));
        if (reported is { Start: int start, Stop: int stop } && start <= stop)
        {
            components.AddRange(PlaceComponents.OfSequence(contig, assembly));
            components.Add(Concepts.Component(Loinc.InnerStartEnd, Concepts.Places(start, stop)));
        }
        return components;
    }

    private static Observation.ComponentComponent Change(string type) => Concepts.Component(
        Loinc.ChangeType,
        Concepts.Coded(Systems.SequenceOntology, AlterationNames.Direction(type) switch
        {
            > 0 => OntologyTerms.CopyNumberGain,
            < 0 => OntologyTerms.CopyNumberLoss,
            _ => OntologyTerms.CopyNumberVariation,
        }));
}
