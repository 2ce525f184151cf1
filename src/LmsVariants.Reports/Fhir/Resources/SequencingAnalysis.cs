using System.Globalization;
using Hl7.Fhir.Model;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The analysis that gave the files: what it looked at, on which build, and what it did not assess.</summary>
/// <remarks>The class of the source is left out: without a matched normal nobody knows it, and the files name no normal.</remarks>
internal static class SequencingAnalysis
{
    public static Procedure Of(CaseContext context) => new()
    {
        Id = context.AnalysisId,
        Meta = Concepts.Profile(Structures.StudyAnalysis),
        Extension = [.. Statements(context)],
        Status = EventStatus.Completed,
        Category = Concepts.Laboratory(),
        Subject = CaseContext.To(context.PatientId),
        Performed = Performed(context),
        Performer = [.. context.Performers().Select(actor => new Procedure.PerformerComponent { Actor = actor })],
        Note = [.. Limits(context).Select(text => new Annotation { Text = text })],
    };

    /// <summary>The day that the analysis software states; null where it states none that can be read.</summary>
    public static FhirDateTime? Performed(CaseContext context)
    {
        string? stated = context.Report.Case.Details.FirstOrDefault(detail => detail.Key == "Output Date")?.Value;
        return DateOnly.TryParseExact(stated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? new FhirDateTime(CaseContext.Day(day))
            : null;
    }

    private static IEnumerable<Extension> Statements(CaseContext context)
    {
        Assay assay = context.Report.Case.Assay;
        yield return About("title", new FhirString(context.Panel));
        yield return About("method-type", Concepts.Coded(Systems.MethodTypes, "ngs-mps"));
        yield return About("change-type", Concepts.Coded(Systems.ChangeTypes, "DNA"));
        if (assay.Assembly is GenomeAssembly assembly) yield return About("genome-build", AssemblyConcept.Of(assembly));
        yield return About("specimen", CaseContext.To(context.SpecimenId));
        if (Looked(context) is string looked)
        {
            yield return new Extension { Url = Structures.Url("genomic-study-analysis-regions"), Extension = { new Extension("description", new FhirString(looked)) } };
        }
        foreach (InputFile file in context.Report.Case.Inputs)
        {
            yield return new Extension
            {
                Url = Structures.Url(Structures.StudyAnalysis + (IsSheet(file) ? "-input" : "-output")),
                Extension = [new Extension("file", CaseContext.To(InputReference.IdOf(context, file))), .. Format(file)],
            };
        }
    }

    private static Extension About(string what, DataType value) => Concepts.Of($"{Structures.StudyAnalysis}-{what}", value);

    private static bool IsSheet(InputFile file) => file.Format.Contains("sheet", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Extension> Format(InputFile file) =>
        Prose.Clean(file.Format) is string format ? [new Extension("type", Concepts.InWords(format))] : [];

    private static string? Looked(CaseContext context) => Prose.Sentences(context.Report.Case.Coverage
        .Select(part => context.Discretion.Pass($"{part.Subject}: {State(part.State)}{(part.Detail.Length > 0 ? $" ({part.Detail.TrimEnd('.')})" : string.Empty)}"))
        .Prepend("The files do not list the regions studied"));

    private static string State(CoverageState state) => state switch
    {
        CoverageState.Called => "called",
        CoverageState.NothingCalled => "nothing called",
        CoverageState.AssessedNothingFound => "assessed, nothing found",
        CoverageState.NoData => "no data",
        _ => "not assessed",
    };

    private static IEnumerable<string> Limits(CaseContext context)
    {
        string? origin = context.Discretion.Pass(context.Sheet?.MatchedNormal == true
            ? "The case sheet says that a matched normal was sequenced; the files do not show how it was used, so the origin of the variants is not stated."
            : "No matched normal is known: the origin of the variants is not stated.");
        return context.Report.Limitations.Select(context.Discretion.Pass).Append(origin).OfType<string>();
    }
}
