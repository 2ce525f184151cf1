using System.Collections.Immutable;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.CaseSheets;

/// <summary>Whether the patient agreed to an examination of the germline.</summary>
public enum GermlineConsent
{
    /// <summary>Not stated.</summary>
    Unknown,

    /// <summary>The patient agreed.</summary>
    Given,

    /// <summary>The patient refused.</summary>
    Refused,
}

/// <summary>What the laboratory's own system knows of a case. Null is "not stated".</summary>
public sealed record CaseSheetRow
{
    /// <summary>Gets the place in the sheet.</summary>
    public required SourceLocation Where { get; init; }

    /// <summary>Gets the sample that the row is about: matches a Pair, DNA or RNA Sample ID.</summary>
    public required string SampleId { get; init; }

    /// <summary>Gets the laboratory's case number.</summary>
    public string? CaseId { get; init; }

    /// <summary>Gets the pseudonymous patient number.</summary>
    public string? PatientId { get; init; }

    /// <summary>Gets the system that issued the patient number, a URI.</summary>
    public string? PatientIdSystem { get; init; }

    /// <summary>Gets the family name. Never printed to a log.</summary>
    public string? FamilyName { get; init; }

    /// <summary>Gets the given name. Never printed to a log.</summary>
    public string? GivenName { get; init; }

    /// <summary>Gets the date of birth. Never printed to a log.</summary>
    public DateOnly? BirthDate { get; init; }

    /// <summary>Gets the administrative sex as written.</summary>
    public string? Sex { get; init; }

    /// <summary>Gets the diagnosis in words.</summary>
    public string? Diagnosis { get; init; }

    /// <summary>Gets the code of the diagnosis: <c>ulms</c>, <c>lms</c> or an OncoTree code.</summary>
    public string? DiagnosisCode { get; init; }

    /// <summary>Gets whether the tumour is of the uterus; null where unknown.</summary>
    public bool? Uterine { get; init; }

    /// <summary>Gets the specimen number.</summary>
    public string? SpecimenId { get; init; }

    /// <summary>Gets the kind of specimen.</summary>
    public string? SpecimenType { get; init; }

    /// <summary>Gets the site the specimen is from.</summary>
    public string? BodySite { get; init; }

    /// <summary>Gets the day of collection, ISO 8601.</summary>
    public DateOnly? Collected { get; init; }

    /// <summary>Gets the day of receipt, ISO 8601.</summary>
    public DateOnly? Received { get; init; }

    /// <summary>Gets the pathologist's share of tumour cells, 0 to 1.</summary>
    public decimal? TumourContent { get; init; }

    /// <summary>Gets the panel.</summary>
    public string? Panel { get; init; }

    /// <summary>Gets who asked for the examination.</summary>
    public string? Requester { get; init; }

    /// <summary>Gets the laboratory that did it.</summary>
    public string? Performer { get; init; }

    /// <summary>Gets whether the patient agreed to an examination of the germline.</summary>
    public GermlineConsent GermlineConsent { get; init; }

    /// <summary>Gets whether a matched normal was sequenced; null where unknown.</summary>
    public bool? MatchedNormal { get; init; }

    /// <summary>Gets the microsatellite status that another examination reported.</summary>
    public string? ReportedMsi { get; init; }

    /// <summary>Gets the mutational burden that another examination reported.</summary>
    public string? ReportedTmb { get; init; }

    /// <summary>Gets the case number of an earlier report, under another number, that this one takes the place of.</summary>
    public string? ReplacesCaseId { get; init; }

    /// <summary>Gets the laboratory's remark.</summary>
    public string? Comment { get; init; }

    /// <summary>Gets columns that this program does not know, kept and shown.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Other { get; init; } = [];

    /// <summary>The sample alone: a row of a case sheet must never reach a log by accident.</summary>
    public override string ToString() => $"case sheet row of sample {Quoted.Field(SampleId)}";
}
