using System.Diagnostics;
using Hl7.Fhir.Model;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The build of the genome as LOINC answer.</summary>
internal static class AssemblyConcept
{
    public static CodeableConcept Of(GenomeAssembly assembly) => Concepts.Answer(assembly switch
    {
        GenomeAssembly.GRCh37 => Answers.GRCh37,
        GenomeAssembly.GRCh38 => Answers.GRCh38,
        _ => throw new UnreachableException(),
    });
}
