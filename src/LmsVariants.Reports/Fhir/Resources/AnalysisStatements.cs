using Hl7.Fhir.Model;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>What the guide has extensions for, to be said of an analysis.</summary>
internal static class AnalysisStatements
{
    public static Extension Title(string title) => About("title", new FhirString(title));

    public static Extension Method(CodeableConcept method) => About("method-type", method);

    public static Extension Method((string Code, string Display) method) => Method(Concepts.Coded(Systems.MethodTypes, method));

    public static Extension Change(CodeableConcept change) => About("change-type", change);

    public static Extension Change((string Code, string Display) change) => Change(Concepts.Coded(Systems.ChangeTypes, change));

    /// <summary>The build of the genome; nothing where the files give names alone.</summary>
    public static IEnumerable<Extension> Build(CaseContext context) =>
        context.Report.Case.Assay.Assembly is GenomeAssembly assembly ? [About("genome-build", AssemblyConcept.Of(assembly))] : [];

    public static Extension Specimen(CaseContext context) => About("specimen", CaseContext.To(context.SpecimenId));

    public static Extension Device(CaseContext context, Tool tool, string function) =>
        Of("device", new Extension("device", CaseContext.To(tool.Id(context))), new Extension("function", Concepts.InWords(function)));

    public static Extension Input(CaseContext context, InputFile file) => File("input", context, file);

    public static Extension Output(CaseContext context, InputFile file) => File("output", context, file);

    /// <summary>A statement of parts.</summary>
    public static Extension Of(string what, params IEnumerable<Extension> parts) =>
        new() { Url = Structures.Url($"{Structures.StudyAnalysis}-{what}"), Extension = [.. parts] };

    private static Extension About(string what, DataType value) => Concepts.Of($"{Structures.StudyAnalysis}-{what}", value);

    private static Extension File(string what, CaseContext context, InputFile file) => Of(
        what,
        [
            new Extension("file", CaseContext.To(InputReference.IdOf(context, file))),
            .. DataFormat.Of(context, file) is { } format ? (Extension[])[new Extension("type", format)] : [],
        ]);
}
