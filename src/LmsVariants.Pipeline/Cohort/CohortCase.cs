using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Cohort;

/// <summary>Therapies that the evidence of a finding or a biomarker is about.</summary>
/// <param name="Therapy">What is given, together joined by <c> + </c>.</param>
/// <param name="Level">What the evidence is worth in the patient's tumour, such as <c>II-C</c>; empty where nothing was assigned.</param>
/// <param name="IsAlternative">Whether it was only weighed beside others.</param>
public sealed record CohortOption(string Therapy, string Level, bool IsAlternative);

/// <summary>A finding of a case, as its file tells it.</summary>
/// <param name="Number">Its number in the report.</param>
/// <param name="Symbol">The gene that the report prints.</param>
/// <param name="Genes">Every gene that it is a finding of: of a fusion both partners.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Name">What it is called, without its gene.</param>
/// <param name="Oncogenicity">The class; null where it was not assessed.</param>
/// <param name="Points">The points of the class; null where it was not assessed.</param>
/// <param name="Tier">The AMP tier; empty where there is none.</param>
/// <param name="Actionability">What follows.</param>
/// <param name="Options">The therapies that evidence supports or weighs.</param>
/// <param name="IsReportable">Whether it belongs on the main part of the report.</param>
public sealed record CohortFinding(
    int Number, string Symbol, ImmutableArray<string> Genes, AlterationKind Kind, string Name, OncogenicityClass? Oncogenicity, int? Points, string Tier,
    Actionability Actionability, ImmutableArray<CohortOption> Options, bool IsReportable)
{
    /// <summary>Gets whether it is oncogenic or likely so, or something follows from it.</summary>
    public bool Counts => Oncogenicity is OncogenicityClass.Oncogenic or OncogenicityClass.LikelyOncogenic || Actionability != Actionability.None;
}

/// <summary>A biomarker of the whole tumour.</summary>
/// <param name="Kind">Which.</param>
/// <param name="State">Its class, such as <c>TMB-H</c>; null where it was not assessed.</param>
/// <param name="Options">The therapies that evidence for that class supports or weighs.</param>
public sealed record CohortBiomarker(BiomarkerKind Kind, string? State, ImmutableArray<CohortOption> Options)
{
    /// <summary>Gets whether it is high, instable or deficient.</summary>
    public bool IsPositive => State is "TMB-H" or "MSI-H" or "HRD";
}

/// <summary>What an examination looked at.</summary>
/// <param name="Panel">The panel by its identifier; null where it is not known.</param>
/// <param name="NotOnPanel">Genes that the report names as not examined.</param>
/// <param name="Uncalled">Genes with coding bases without a call, and whether that is all of them.</param>
/// <param name="LossesNotAssessed">Genes to be watched for losses that the files do not show.</param>
/// <param name="Seen">The parts of the examination that were looked at, by name.</param>
public sealed record Examination(
    string? Panel, FrozenSet<string> NotOnPanel, FrozenDictionary<string, bool> Uncalled, FrozenSet<string> LossesNotAssessed, FrozenSet<string> Seen);

/// <summary>A case, as its file tells it.</summary>
/// <param name="File">The file.</param>
/// <param name="CaseId">The case number of the laboratory.</param>
/// <param name="Status">How far its report counts.</param>
/// <param name="ReportTime">The time of the report.</param>
/// <param name="Tumour">The tumour type by name.</param>
/// <param name="Findings">The findings.</param>
/// <param name="Biomarkers">The biomarkers.</param>
/// <param name="Examination">What was looked at.</param>
public sealed record CohortCase(
    string File, string CaseId, ReportStatus Status, DateTimeOffset ReportTime, string Tumour, ImmutableArray<CohortFinding> Findings, ImmutableArray<CohortBiomarker> Biomarkers,
    Examination Examination)
{
    /// <summary>Gets the findings that belong on the main part of the report.</summary>
    public IEnumerable<CohortFinding> Reportable => Findings.Where(finding => finding.IsReportable);
}
