using Hl7.Fhir.Model;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>A gain or loss of a gene or of exons. Copies only where the file states copies: a fold change is none.</summary>
internal static class CopyNumberComponents
{
    public static IEnumerable<Observation.ComponentComponent> Of(CaseContext context, ReportedCopyNumber reported)
    {
        List<Observation.ComponentComponent> components = [.. PlaceComponents.OfAssembly(context.Report.Case.Assay.Assembly), Change(reported.Type)];
        if (reported.Copies is decimal copies) components.Add(Concepts.Component(ComponentTerm.CopyNumber, Concepts.Number(copies, unit: "1")));
        components.AddRange(Fold(reported.FoldChange));
        if (reported.Segment is { } segment) components.AddRange(Stretch(context, segment.Chromosome, segment.Start, segment.Stop));
        return components;
    }

    public static IEnumerable<Observation.ComponentComponent> Of(CaseContext context, ReportedExonCopyNumber reported) =>
    [
        .. PlaceComponents.OfAssembly(context.Report.Case.Assay.Assembly),
        Change(reported.Type),
        .. Fold(reported.FoldChange),
        .. Stretch(context, reported.Chromosome, reported.Start, reported.Stop),
    ];

    // What lies between is gained or lost for certain; where it ends nobody saw.
    private static IEnumerable<Observation.ComponentComponent> Stretch(CaseContext context, string chromosome, int? start, int? stop)
    {
        if (context.Report.Case.Assay.Assembly is not GenomeAssembly assembly || !Contig.TryParse(chromosome, out Contig contig)) yield break;
        foreach (var component in PlaceComponents.OfChromosome(contig)) yield return component;
        if (start is not int first || stop is not int last || first > last) yield break;
        foreach (var component in PlaceComponents.OfSequence(contig, assembly)) yield return component;
        yield return Concepts.Component(ComponentTerm.InnerStartEnd, Concepts.Places(first, last));
    }

    private static IEnumerable<Observation.ComponentComponent> Fold(decimal? change) =>
        change is decimal ratio ? [Concepts.Component(ComponentTerm.FoldChange, Concepts.Number(ratio, unit: "1"))] : [];

    private static Observation.ComponentComponent Change(string type) => Concepts.Component(
        ComponentTerm.ChangeType,
        Concepts.Coded(Systems.SequenceOntology, AlterationNames.Direction(type) switch
        {
            > 0 => OntologyTerms.CopyNumberGain,
            < 0 => OntologyTerms.CopyNumberLoss,
            _ => OntologyTerms.CopyNumberVariation,
        }));
}
