using Hl7.Fhir.Model;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The format of a file: by the guide's code where it has one, else in words.</summary>
internal static class DataFormat
{
    public static CodeableConcept? Of(CaseContext context, InputFile file) => file.Format switch
    {
        "VCF" => Concepts.Coded(Systems.DataFormats, "vcf", "VCF"),
        "MAF" => Concepts.Coded(Systems.DataFormats, "maf-mutation-annotation-format", "MAF-Mutation-Annotation-Format"),
        _ => context.Discretion.Pass(file.Format) is string format ? Concepts.InWords(format) : null,
    };
}
