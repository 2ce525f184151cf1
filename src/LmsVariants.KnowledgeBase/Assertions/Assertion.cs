using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Assertions;

/// <summary>The class of alteration that an assertion is about: a drug follows from what is lost, not from how it was written.</summary>
public enum AlterationClass
{
    /// <summary>Any of truncation, essential splice loss, start loss, deep deletion or exon loss.</summary>
    LossOfFunction,

    /// <summary>A premature stop: nonsense or frameshift.</summary>
    Truncation,

    /// <summary>Loss of all copies of the gene.</summary>
    DeepDeletion,

    /// <summary>A recurrent substitution named by the assertion.</summary>
    Hotspot,

    /// <summary>A gene fusion.</summary>
    Fusion,

    /// <summary>A gain of copies.</summary>
    Amplification,

    /// <summary>Any alteration of the gene that is at least likely oncogenic.</summary>
    OncogenicAlteration,

    /// <summary>A second variant that restores the reading frame which the first one broke.</summary>
    Reversion,

    /// <summary>A state of a biomarker of the whole tumour; it belongs to a <see cref="BiomarkerSubject"/> alone.</summary>
    Signature,
}

/// <summary>What follows from an assertion: a therapy, an outlook or a diagnosis.</summary>
public enum Implication
{
    /// <summary>It is about a therapy.</summary>
    Therapeutic,

    /// <summary>It is about the course of the disease. It names no therapy and opens none.</summary>
    Prognostic,

    /// <summary>It is about which disease it is. It names no therapy and opens none.</summary>
    Diagnostic,
}

/// <summary>What an assertion says: of the therapy it names, else of the outlook or the diagnosis.</summary>
public enum EvidenceDirection
{
    /// <summary>The evidence supports the therapy.</summary>
    Supports,

    /// <summary>The evidence is that the therapy fails.</summary>
    Resistance,

    /// <summary>The state of the biomarker, or the trial, gives no support to the therapy. It is no evidence of failure in those who bear the alteration.</summary>
    DoesNotSupport,

    /// <summary>An alternative that was weighed beside the others.</summary>
    Alternative,

    /// <summary>Prognostic: the outcome was worse with the alteration than without it.</summary>
    WorseOutcome,

    /// <summary>Prognostic: the outcome was better with the alteration than without it.</summary>
    BetterOutcome,

    /// <summary>Diagnostic: the alteration speaks for the tumour type of the evidence.</summary>
    SupportsDiagnosis,
}

/// <summary>What the evidence is, from the strongest kind of source to the weakest.</summary>
public enum EvidenceKind
{
    /// <summary>A regulator's approval.</summary>
    Approval,

    /// <summary>A professional guideline.</summary>
    Guideline,

    /// <summary>A phase 3 trial.</summary>
    Phase3,

    /// <summary>A phase 2 trial.</summary>
    Phase2,

    /// <summary>A phase 1 trial.</summary>
    Phase1,

    /// <summary>A retrospective study.</summary>
    Retrospective,

    /// <summary>Reports of single patients.</summary>
    CaseReport,

    /// <summary>Laboratory work without patients.</summary>
    Preclinical,

    /// <summary>A registered trial without a reported result.</summary>
    TrialOnly,
}

/// <summary>What an assertion is about.</summary>
public abstract record AssertionSubject
{
    private protected AssertionSubject() { }
}

/// <summary>An alteration of one of the genes.</summary>
/// <param name="Genes">Approved symbols, the genes of <paramref name="GeneList"/> among them.</param>
/// <param name="GeneList">The list that the genes come from; null where they are named one by one.</param>
/// <param name="Alterations">The classes of alteration that match.</param>
public sealed record GeneSubject(
    ImmutableArray<string> Genes, string? GeneList, ImmutableArray<AlterationClass> Alterations) : AssertionSubject
{
    /// <summary>Gets the substitutions that a <see cref="AlterationClass.Hotspot"/> is about, such as <c>p.(Val600Glu)</c>; else empty.</summary>
    public ImmutableArray<string> ProteinChanges { get; init; } = [];
}

/// <summary>A state of a biomarker of the whole tumour, such as <c>TMB-L</c> or <c>MSS</c>.</summary>
/// <param name="State">One of <c>TMB-H TMB-L MSI-H MSS HRD</c>.</param>
public sealed record BiomarkerSubject(string State) : AssertionSubject;

/// <summary>One curated statement: an alteration or biomarker state, what follows from it, the tumour the evidence is from, and its source.</summary>
/// <param name="Id">The identifier; permanent, as reports and FHIR resources name it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Therapies">Identifiers of the therapies; several are a combination given together. Empty where it is not about a therapy.</param>
/// <param name="Direction">What the evidence says.</param>
/// <param name="Kind">What the evidence is.</param>
/// <param name="EvidenceTumour">The code of the tumour type that the evidence is from.</param>
/// <param name="BiomarkerSelected">Whether the patients were selected by the biomarker; null where it does not apply.</param>
/// <param name="Levels">What it is worth, by the patient's tumour type.</param>
/// <param name="Statement">The evidence in own words, with its figures.</param>
/// <param name="Caution">What limits it; empty where nothing does.</param>
/// <param name="Trials">Registry numbers of the trials.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record Assertion(
    string Id,
    AssertionSubject Subject,
    ImmutableArray<string> Therapies,
    EvidenceDirection Direction,
    EvidenceKind Kind,
    string EvidenceTumour,
    bool? BiomarkerSelected,
    ImmutableArray<LevelInTumour> Levels,
    string Statement,
    string Caution,
    ImmutableArray<string> Trials,
    ImmutableArray<string> Citations)
{
    /// <summary>Gets the approval; null where the evidence is no approval.</summary>
    public RegulatoryApproval? Approval { get; init; }

    /// <summary>Gets what follows from it.</summary>
    public Implication Implication { get; init; } = Implication.Therapeutic;

    /// <summary>Gets the identifiers of the assertions that say otherwise of the same. Each of them names this one too: both are shown, nothing is averaged.</summary>
    public ImmutableArray<string> ConflictsWith { get; init; } = [];
}
