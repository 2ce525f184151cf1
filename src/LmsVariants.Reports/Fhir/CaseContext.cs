using System.Collections.Immutable;
using System.Globalization;
using Hl7.Fhir.Model;
using LmsVariants.Formats.CaseSheets;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir.Resources;
using LmsVariants.Reports.Html;

namespace LmsVariants.Reports.Fhir;

/// <summary>What all resources of one case share: whom they are about, who made them, when, and how they are named.</summary>
internal sealed class CaseContext
{
    public CaseContext(CaseReport report, FhirOptions options)
    {
        Report = report;
        Profile = options.Profile;
        Identity = new Identity(options, report.Case.CaseId);
        Discretion = new Discretion(report);
        LargestPage = options.LargestPage;
        PageLanguage = options.PageLanguage;
        Files = new CaseFiles(report.Case.Inputs);
        LaboratoryName = Prose.Clean(options.LaboratoryName) ?? Prose.Clean(report.Case.Sheet?.Performer);
        PatientId = Identity.OfCase("patient");
        SpecimenId = Identity.OfCase("specimen");
        OrderId = Identity.OfCase("order");
        StudyId = Identity.OfCase("study");
        AnalysisId = Identity.OfCase("analysis");
        ReportId = Identity.ReportOf(options, report.Case.CaseId);
        LaboratoryId = LaboratoryName is null ? null : Identity.OfLaboratory("organization", LaboratoryName);
        Alterations = CaseAlteration.Of(this);
    }

    public CaseReport Report { get; }

    /// <summary>Gets the report as a page for people; null where none was made.</summary>
    public ReadOnlyMemory<byte>? Page { get; init; }

    /// <summary>Gets the largest page in bytes that goes inside the report.</summary>
    public int LargestPage { get; }

    /// <summary>Gets the language of the page.</summary>
    public PageLanguage PageLanguage { get; }

    /// <summary>Gets the SHA-256 of what the bundle says, whenever it says it; null while that is being found.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Gets the state of the same report that this one takes the place of; null where there is none.</summary>
    public ResourceReference? Corrected { get; init; }

    /// <summary>Gets the guide that the bundle is written by.</summary>
    public FhirProfile Profile { get; }

    public Identity Identity { get; }

    public Discretion Discretion { get; }

    /// <summary>Gets the files that the case was read from.</summary>
    public CaseFiles Files { get; }

    /// <summary>Gets the name of the laboratory; null where nobody states it.</summary>
    public string? LaboratoryName { get; }

    public string PatientId { get; }

    public string SpecimenId { get; }

    public string OrderId { get; }

    public string StudyId { get; }

    public string AnalysisId { get; }

    public string ReportId { get; }

    public string? LaboratoryId { get; }

    /// <summary>Gets the alterations that get resources of their own, in the order in which a board reads them.</summary>
    public ImmutableArray<CaseAlteration> Alterations { get; }

    /// <summary>The alteration with that number in the case; null where it gets no resources of its own.</summary>
    public CaseAlteration? AlterationOf(int number) => Alterations.FirstOrDefault(alteration => alteration.Finding.Number == number);

    public CaseSheetRow? Sheet => Report.Case.Sheet;

    /// <summary>Gets the panel's name, of the case sheet, else of the files; null where neither has one.</summary>
    public string? StatedPanel => Discretion.Pass(Sheet?.Panel) ?? Discretion.Pass(Report.Case.Assay.Panel);

    /// <summary>Gets the panel's name, or that there is none.</summary>
    public string Panel => StatedPanel ?? "Gene panel, not named by the files";

    /// <summary>Gets the time that the findings hold for: the day of collection where it is known, else that of the run or of its output, else the time of the report.</summary>
    public FhirDateTime Effective => Sheet?.Collected is DateOnly day
        ? new FhirDateTime(Day(day))
        : Past("Run Date") ?? Past("Output Date") ?? new FhirDateTime(Moment);

    /// <summary>Gets the time of the report as FHIR writes a time.</summary>
    public string Moment => Instant(Report.ReportTime);

    /// <summary>A time as FHIR writes it, to the second.</summary>
    public static string Instant(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static ResourceReference To(string id) => new($"urn:uuid:{id}");

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An observation with everything that does not depend on what was observed.</summary>
    public Observation Observe(string id, string profile, CodeableConcept code) => new()
    {
        Id = id,
        Meta = Concepts.Profile(profile),
        Status = ReportStatuses.OfObservation(Report.Status),
        Category = { Concepts.Laboratory(), Concepts.Genetics() },
        Code = code,
        Subject = To(PatientId),
        Effective = Effective,
        Issued = Report.ReportTime,
        Performer = Performers(),
        Specimen = To(SpecimenId),
    };

    /// <summary>An observation of the whole tumour.</summary>
    public Observation ObserveBiomarker(string id, CodeableConcept code)
    {
        Observation observation = Observe(id, Structures.MolecularBiomarker, code);
        observation.Category.Insert(1, Concepts.Coded(Systems.ToBeDetermined, Tbd.BiomarkerCategory));
        observation.Component.Add(Concepts.Component(ComponentTerm.BiomarkerCategory, Concepts.Coded(Systems.BiomarkerOntology, "molgen")));
        return observation;
    }

    // A machine with a wrong clock states days that have not come.
    private FhirDateTime? Past(string key) =>
        SequencingAnalysis.Stated(this, key) is { Value: string day } stated && string.CompareOrdinal(day, Moment) <= 0 ? stated : null;

    /// <summary>The laboratory as performer; empty where none is known.</summary>
    public List<ResourceReference> Performers() => LaboratoryId is string id ? [To(id)] : [];
}
