using System.Globalization;
using Hl7.Fhir.Model;
using LmsVariants.Formats.Panels;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The analysis of DNA or RNA as the caller did it: what it looked at, on which build, how well, and what came of it.</summary>
/// <remarks>The class of the source is left out: without a matched normal nobody knows it, and the files name no normal.</remarks>
internal static class SequencingAnalysis
{
    public static string IdOf(CaseContext context, Sequencing sequencing) =>
        sequencing.Acid == NucleicAcid.Dna ? context.AnalysisId : context.Identity.OfCase("analysis", "RNA");

    public static Procedure Of(CaseContext context, Sequencing sequencing) => new()
    {
        Id = IdOf(context, sequencing),
        Meta = Concepts.Profile(Structures.StudyAnalysis),
        Extension = [.. Statements(context, sequencing)],
        Status = EventStatus.Completed,
        Category = Concepts.Laboratory(),
        Subject = CaseContext.To(context.PatientId),
        Performed = Stated(context, "Output Date"),
        Performer = [.. context.Performers().Select(actor => new Procedure.PerformerComponent { Actor = actor })],
        Note = context.Discretion.Pass(Origin(context)) is string text ? [new Annotation { Text = text }] : [],
    };

    /// <summary>A day that the files state; null where they state none that can be read.</summary>
    public static FhirDateTime? Stated(CaseContext context, string key)
    {
        string? stated = context.Report.Case.Details.FirstOrDefault(detail => detail.Key == key)?.Value;
        return DateOnly.TryParseExact(stated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? new FhirDateTime(CaseContext.Day(day))
            : null;
    }

    private static IEnumerable<Extension> Statements(CaseContext context, Sequencing sequencing)
    {
        yield return AnalysisStatements.Title($"{context.Panel}, sequencing of {What(context, sequencing)}");
        foreach ((string Code, string Display) method in Methods(sequencing)) yield return AnalysisStatements.Method(method);
        foreach (CodeableConcept change in Changes(sequencing)) yield return AnalysisStatements.Change(change);
        foreach (Extension build in AnalysisStatements.Build(context)) yield return build;
        yield return AnalysisStatements.Specimen(context);
        if (AnalysisMetrics.Of(context, sequencing) is { } metrics) yield return metrics;
        if (AnalysisRegions.Of(context, sequencing) is { } regions) yield return regions;
        if (Tool.Caller(context) is { } caller) yield return AnalysisStatements.Device(context, caller, "Calling of variants and biomarkers");
        foreach (var file in context.Files.All.Where(sequencing.Files.Contains)) yield return AnalysisStatements.Output(context, file);
    }

    private static string What(CaseContext context, Sequencing sequencing) =>
        sequencing.Acid == NucleicAcid.Rna ? "RNA" : context.Report.Case.Assay.IsCirculatingDna ? "circulating DNA" : "DNA";

    private static IEnumerable<(string Code, string Display)> Methods(Sequencing sequencing)
    {
        yield return MethodTypes.Sequencing;
        if (sequencing.Acid == NucleicAcid.Rna) yield return MethodTypes.Rna;
        if (sequencing.Assessed(CoverageSubject.SpliceVariants)) yield return MethodTypes.Splicing;
        if (HasGains(sequencing) && HasLosses(sequencing)) yield return MethodTypes.CopyNumber;
        if (sequencing.Assessed(CoverageSubject.Msi)) yield return MethodTypes.MicrosatelliteInstability;
    }

    // Only what was looked at: a kind of change that is not named here was not looked for.
    private static IEnumerable<CodeableConcept> Changes(Sequencing sequencing)
    {
        if (sequencing.Assessed(CoverageSubject.SmallVariants)) yield return Concepts.Coded(Systems.ChangeTypes, ChangeTypes.Dna);
        if (HasGains(sequencing) && HasLosses(sequencing)) yield return Concepts.Coded(Systems.ChangeTypes, ChangeTypes.CopyNumber);
        if (HasGains(sequencing)) yield return Concepts.Coded(Systems.SequenceOntology, OntologyTerms.CopyNumberGain);
        if (HasLosses(sequencing)) yield return Concepts.Coded(Systems.SequenceOntology, OntologyTerms.CopyNumberLoss);
        if (sequencing.Assessed(CoverageSubject.ExonLosses)) yield return Concepts.Coded(Systems.SequenceOntology, OntologyTerms.ExonLoss);
        if (sequencing.Acid == NucleicAcid.Rna && sequencing.Assessed(CoverageSubject.Fusions, CoverageSubject.SpliceVariants)) yield return Concepts.Coded(Systems.ChangeTypes, ChangeTypes.Rna);
        if (sequencing.Assessed(CoverageSubject.Fusions)) yield return Concepts.Coded(Systems.SequenceOntology, OntologyTerms.GeneFusion);
    }

    private static bool HasGains(Sequencing sequencing) => sequencing.Assessed(CoverageSubject.Amplifications);

    // The codes for copy numbers as a whole promise losses too. Software that lists gains alone gets the term for gains alone.
    private static bool HasLosses(Sequencing sequencing) => sequencing.Assessed(CoverageSubject.GeneLosses);

    private static string Origin(CaseContext context) => context.Sheet?.MatchedNormal == true
        ? "The case sheet says that a matched normal was sequenced; the files do not show how it was used, so the origin of the variants is not stated."
        : "No matched normal is known: the origin of the variants is not stated.";
}
