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
}

/// <summary>What an assertion says about the therapy it names.</summary>
public enum EvidenceDirection
{
    /// <summary>The evidence supports the therapy.</summary>
    Supports,

    /// <summary>The evidence is that the therapy fails.</summary>
    Resistance,

    /// <summary>The state of the biomarker gives no support to the therapy. It is no evidence of failure.</summary>
    DoesNotSupport,

    /// <summary>An alternative that was weighed beside the others.</summary>
    Alternative,
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

/// <summary>One curated statement: an alteration or biomarker state, a therapy, the tumour the evidence is from, and its source.</summary>
/// <param name="Id">The identifier; permanent, as reports and FHIR resources name it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Therapies">Identifiers of the therapies; several are a combination given together.</param>
/// <param name="Direction">What the evidence says about the therapy.</param>
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
}
