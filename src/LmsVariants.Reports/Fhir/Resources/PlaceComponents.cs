using Hl7.Fhir.Model;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>Build and chromosome, and how places on it are counted.</summary>
internal static class PlaceComponents
{
    public static IEnumerable<Observation.ComponentComponent> OfAssembly(GenomeAssembly? assembly) =>
        assembly is GenomeAssembly known ? [Concepts.Component(ComponentTerm.Assembly, AssemblyConcept.Of(known))] : [];

    public static IEnumerable<Observation.ComponentComponent> OfChromosome(Contig contig) =>
        Answers.Chromosome(contig.Number, contig.Name) is { } answer ? [Concepts.Component(ComponentTerm.Chromosome, Concepts.Answer(answer))] : [];

    /// <summary>The sequence that places are counted on, from 1.</summary>
    public static IEnumerable<Observation.ComponentComponent> OfSequence(Contig contig, GenomeAssembly assembly) =>
    [
        Concepts.Component(ComponentTerm.GenomicReference, Concepts.Coded(Systems.RefSeq, contig.RefSeq(assembly).ToString())),
        Concepts.Component(ComponentTerm.CoordinateSystem, Concepts.Answer(Answers.OneBased)),
    ];
}
