using System.Diagnostics;
using Hl7.Fhir.Model;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Variants;
using LmsVariants.Pipeline.Annotate;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>Place, bases, names and reads of a small variant. Of an allele that the reference contradicts nothing is coded.</summary>
internal static class SmallVariantComponents
{
    public static IEnumerable<Observation.ComponentComponent> Of(CaseContext context, CaseAlteration alteration, ReportedSmallVariant reported) =>
        alteration.Derived is { } derived
            ? [.. Placed(context, derived), .. Reads(reported), .. DatabaseIdentifiers.Of(reported)]
            : PlaceComponents.OfAssembly(context.Report.Case.Assay.Assembly);

    private static List<Observation.ComponentComponent> Placed(CaseContext context, VariantAnnotation derived)
    {
        List<Observation.ComponentComponent> components = [.. PlaceComponents.OfAssembly(derived.Allele?.Assembly ?? context.Report.Case.Assay.Assembly)];
        if (derived.Allele is { } allele)
        {
            components.AddRange(PlaceComponents.OfChromosome(allele.Contig));
            components.AddRange(PlaceComponents.OfSequence(allele.Contig, allele.Assembly));
            int? last = allele.End == allele.Start ? null : allele.End.Value;
            components.Add(Concepts.Component(ComponentTerm.ExactStartEnd, Concepts.Places(allele.Start.Value, last)));
            components.Add(Concepts.Component(ComponentTerm.ReferenceAllele, new FhirString(allele.Reference.Bases)));
            components.Add(Concepts.Component(ComponentTerm.AlternateAllele, new FhirString(allele.Alternate.Bases)));
            components.Add(Concepts.Component(ComponentTerm.ChangeType, Concepts.Coded(Systems.SequenceOntology, Change(derived.Type ?? allele.Type))));
            if (derived.GenomicChange is string change)
            {
                string name = $"{allele.Contig.RefSeq(allele.Assembly)}:{change}";
                components.Add(Concepts.Component(ComponentTerm.GenomicName, Concepts.Coded(Systems.Hgvs, name, name)));
            }
        }
        if (derived.Chosen is { Name: not null } chosen) components.AddRange(TranscriptComponents.Of(chosen));
        return components;
    }

    private static (string Code, string Display) Change(VariantType type) => type switch
    {
        VariantType.Duplication => OntologyTerms.Duplication,
        VariantType.Inversion => OntologyTerms.Inversion,
        VariantType.Snv => OntologyTerms.Snv,
        VariantType.Mnv => OntologyTerms.Mnv,
        VariantType.Insertion => OntologyTerms.Insertion,
        VariantType.Deletion => OntologyTerms.Deletion,
        VariantType.Delins => OntologyTerms.Delins,
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<Observation.ComponentComponent> Reads(ReportedSmallVariant reported)
    {
        if (reported.AlleleFrequency is >= 0 and <= 1 and decimal share) yield return Concepts.Component(ComponentTerm.AlleleFrequency, Concepts.Number(share, unit: "1"));
        if (reported.AlternateReads is int reads) yield return Concepts.Component(ComponentTerm.AllelicReadDepth, Concepts.Number(reads, unit: "1"));
        if (reported.Depth is int depth) yield return Concepts.Component(ComponentTerm.Depth, Concepts.Number(depth, unit: "1"));
        if (reported.PopulationFrequency is { } population) yield return Concepts.Component(ComponentTerm.PopulationFrequency, Concepts.Number(population.Value, unit: "1"));
    }
}
