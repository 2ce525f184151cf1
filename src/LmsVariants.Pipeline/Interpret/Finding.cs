using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Germline;
using LmsVariants.KnowledgeBase.Readings;
using LmsVariants.KnowledgeBase.Tumours;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret.Germline;
using LmsVariants.Pipeline.Interpret.Tiers;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>How near the tumour that evidence is from stands to the patient's.</summary>
public enum TumourRelation
{
    /// <summary>The same type.</summary>
    Same,

    /// <summary>The other site of leiomyosarcoma (uterine or not), or the type without its site.</summary>
    SameFamily,

    /// <summary>A wider type that includes the patient's, such as soft-tissue sarcoma or any solid tumour.</summary>
    Wider,

    /// <summary>Another tumour type.</summary>
    Other,
}

/// <summary>What follows for the patient from an assertion that matched.</summary>
public enum Actionability
{
    /// <summary>Nothing follows yet.</summary>
    None,

    /// <summary>Loss of function is held possible for this variant, not shown.</summary>
    Conditional,

    /// <summary>The alteration is the one that the assertion is about.</summary>
    Established,
}

/// <summary>An assertion of the knowledge base that a finding or a biomarker matched.</summary>
/// <param name="Assertion">The assertion.</param>
/// <param name="EvidenceTumour">The tumour type that the evidence is from.</param>
/// <param name="Relation">How near that type stands to the patient's.</param>
/// <param name="Level">What it is worth in the patient's tumour; null where the curator assigned nothing that holds there.</param>
public sealed record Option(Assertion Assertion, TumourType EvidenceTumour, TumourRelation Relation, LevelInTumour? Level);

/// <summary>Whether the other copy of a gene is hit as well.</summary>
/// <param name="IsCalled">Whether a hit of the other copy was called; the phase is seldom known.</param>
/// <param name="Words">What was and was not seen.</param>
public sealed record SecondHitAnswer(bool IsCalled, Phrase Words);

/// <summary>The question whether an alteration seen in the tumour is also in the germline.</summary>
/// <param name="Question">Why it is asked.</param>
/// <param name="Consent">Whether the patient agreed to an examination.</param>
/// <param name="Advice">One sentence for the report: a recommendation to ask, or that the patient refused.</param>
public sealed record GermlineFlag(GermlineQuestion Question, GermlineConsent Consent, Phrase Advice)
{
    /// <summary>Gets what the share of reads says, with the tumour content where it is stated.</summary>
    public Phrase Reads { get; init; } = Phrase.Empty;
}

/// <summary>Whether a finding belongs on the main part of the report.</summary>
/// <param name="IsReportable">Whether it does.</param>
/// <param name="Reasons">Why it does not, or why it is kept although a setting would leave it out.</param>
public sealed record Reportability(bool IsReportable, ImmutableArray<Phrase> Reasons)
{
    /// <summary>Gets whether the caller itself filtered the call: it may still be shown, and nothing is weighed of it or follows from it.</summary>
    public bool IsFilteredCall { get; init; }

    /// <summary>Gets whether it is named although the caller filtered it: a hotspot of a curated gene, which no setting hides.</summary>
    public bool IsNamedAlthoughFiltered { get; init; }

    /// <summary>Gets whether the germline may be asked about: the call is sound, and no population is known to carry it often.</summary>
    public bool MayBeOfGermline { get; init; } = true;
}

/// <summary>One row of the report: what was reported, what was computed, and what follows.</summary>
public sealed record Finding
{
    /// <summary>Gets the number of the finding in the case, from 1, in the order of the files.</summary>
    public required int Number { get; init; }

    /// <summary>Gets what the file reported.</summary>
    public required ReportedAlteration Reported { get; init; }

    /// <summary>Gets what was computed of a small variant; null for other alterations.</summary>
    public required VariantAnnotation? Annotation { get; init; }

    /// <summary>Gets the classification.</summary>
    public required Classification Classification { get; init; }

    /// <summary>Gets the symbol to print.</summary>
    public required string Symbol { get; init; }

    /// <summary>Gets whether it belongs on the main part of the report.</summary>
    public required Reportability Reportability { get; init; }

    /// <summary>Gets the therapeutic assertions that match, most useful first.</summary>
    public required ImmutableArray<Option> Options { get; init; }

    /// <summary>Gets the prognostic and diagnostic assertions that match. They are no therapy and open none.</summary>
    public ImmutableArray<Option> Outlook { get; init; } = [];

    /// <summary>Gets what follows.</summary>
    public required Actionability Actionability { get; init; }

    /// <summary>Gets the tier with what it rests on.</summary>
    public TierVerdict Tier { get; init; } = TierVerdict.None($"not judged");

    /// <summary>Gets how papers read the variant: shown beside our verdict, never counted.</summary>
    public ImmutableArray<PublishedReading> Published { get; init; } = [];

    /// <summary>Gets whether the other copy of the gene is known to be hit as well; null where that is no question.</summary>
    public SecondHitAnswer? SecondHit { get; init; }

    /// <summary>Gets whether another variant may have restored the reading frame that this one breaks.</summary>
    public bool IsPerhapsReverted { get; init; }

    /// <summary>Gets the finding in one sentence: what it is, its class, what follows, and what is not known; empty for a call that its caller filtered.</summary>
    public Phrase Sentence { get; init; } = Phrase.Empty;

    /// <summary>Gets the named gene lists that hold the gene, such as "PROfound (15 genes)".</summary>
    public required ImmutableArray<Phrase> GeneLists { get; init; }

    /// <summary>Gets the biomarkers that the finding stands for, such as "HRR gene loss of function: RAD51B".</summary>
    public required ImmutableArray<Phrase> Biomarkers { get; init; }

    /// <summary>Gets the question about the germline; null where none is raised.</summary>
    public required GermlineFlag? Germline { get; init; }

    /// <summary>Gets where both ends of a fusion or of a splice junction lie, each null where that is not known; empty for what has no ends.</summary>
    public ImmutableArray<BreakpointPlace?> Ends { get; init; } = [];

    /// <summary>Gets the shares of reads that the tumour content expects; null where the content is not stated, or for what is no small variant.</summary>
    public ExpectedShares? Shares { get; init; }

    /// <summary>Gets remarks for the reader, in order.</summary>
    public required ImmutableArray<Phrase> Notes { get; init; }
}
