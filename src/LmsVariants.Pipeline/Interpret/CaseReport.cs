using System.Collections.Immutable;

using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Citations;
using LmsVariants.KnowledgeBase.Therapies;
using LmsVariants.KnowledgeBase.Trials;
using LmsVariants.KnowledgeBase.Tumours;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Interpret.GenesSeen;
using LmsVariants.Pipeline.Interpret.Reversion;
using LmsVariants.Pipeline.Interpret.RiskGroups;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>The tumour type that evidence is judged for, and where it is known from.</summary>
/// <param name="Type">The type.</param>
/// <param name="Source">Where it is known from, in words.</param>
/// <param name="Assumed">Whether nobody stated it.</param>
public sealed record Diagnosis(TumourType Type, Phrase Source, bool Assumed);

/// <summary>With what a report was made.</summary>
/// <param name="Software">The version of this program.</param>
/// <param name="Knowledge">The version and hash of the knowledge base.</param>
/// <param name="Reference">The version and hash of the reference bundle.</param>
public sealed record Provenance(string Software, KnowledgeVersion Knowledge, ReferenceVersion Reference);

/// <summary>A setting as it was in force.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
/// <param name="Source">Where the value comes from: default, settings file, environment or switch.</param>
public sealed record Setting(Phrase Name, Phrase Value, Phrase Source);

/// <summary>Everything that is known of a case, ready to be written.</summary>
public sealed record CaseReport
{
    /// <summary>Gets what the files reported.</summary>
    public required ReportedCase Case { get; init; }

    /// <summary>Gets the time that the report bears.</summary>
    public required DateTimeOffset ReportTime { get; init; }

    /// <summary>Gets how far the report counts.</summary>
    public ReportStatus Status { get; init; }

    /// <summary>Gets the report of the same case that this one takes the place of; null where there is none.</summary>
    public EarlierReport? Earlier { get; init; }

    /// <summary>Gets whether it says what the earlier one said, so that it corrects nothing.</summary>
    public bool IsRepetition { get; init; }

    /// <summary>Gets who signed it and when; null where nobody has.</summary>
    public Signature? Signature { get; init; }

    /// <summary>Gets the report that this one corrects, as it says something else; null where there is none.</summary>
    public EarlierReport? Corrected => IsRepetition || Signature is not null ? null : Earlier;

    /// <summary>Gets the tumour type.</summary>
    public required Diagnosis Diagnosis { get; init; }

    /// <summary>Gets the findings, in the order of the files.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>Gets the findings in the order in which a board reads them: what can be acted on first, then what is reportable, then the rest.</summary>
    public required ImmutableArray<Finding> Ranked { get; init; }

    /// <summary>Gets the biomarkers of the whole tumour.</summary>
    public required ImmutableArray<BiomarkerResult> Biomarkers { get; init; }

    /// <summary>Gets sentences about the whole case: the answer first, then what is not known.</summary>
    public required ImmutableArray<Phrase> Summary { get; init; }

    /// <summary>Gets the case in one paragraph: the answer and what is not known.</summary>
    public Phrase Paragraph { get; init; } = Phrase.Empty;

    /// <summary>Gets what the reader must know of the limits of this case.</summary>
    public required ImmutableArray<Phrase> Limitations { get; init; }

    /// <summary>Gets pairs of variants of a gene that together keep the reading frame which one of them breaks.</summary>
    public ImmutableArray<ReversionSuspicion> Reversions { get; init; } = [];

    /// <summary>Gets the genomic risk group; null where there is no model for the tumour type.</summary>
    public RiskGroupResult? RiskGroup { get; init; }

    /// <summary>Gets which genes the examination did not see, or not whole.</summary>
    public GeneCoverage GeneCoverage { get; init; } = GeneCoverage.OfUnknownPanel;

    /// <summary>Gets the smallest share of reads of a reportable variant, 0 to 1; null where no setting was in force.</summary>
    public decimal? MinimumAlleleFrequency { get; init; }

    /// <summary>Gets the settings in force.</summary>
    public required ImmutableArray<Setting> Settings { get; init; }

    /// <summary>Gets with what the report was made.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Gets the knowledge base, for names, citations, therapies and trials.</summary>
    public required CuratedKnowledge Knowledge { get; init; }

    /// <summary>The same report as correction of an earlier one.</summary>
    public CaseReport Correcting(EarlierReport earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return this with { Earlier = earlier, Status = earlier.StatusOfCorrection };
    }

    /// <summary>The same report as the earlier one once more: nothing in it is new, so it bears that one's time and counts as far.</summary>
    public CaseReport Repeating(EarlierReport earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return this with { Earlier = earlier, Status = earlier.Status, ReportTime = earlier.Issued, Signature = earlier.Signature, IsRepetition = true };
    }

    /// <summary>A repetition as the earlier report was read when it was made: with its time, correcting what it corrected. Its bundle cannot be made of it.</summary>
    public CaseReport AsRead(EarlierReport earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        EarlierReport? before = earlier.IssuedBefore is DateTimeOffset issued ? new EarlierReport(earlier.Status, issued, ReadOnlyMemory<byte>.Empty) { Alterations = earlier.AlterationsBefore } : null;
        return this with { Earlier = before, Status = earlier.Status, ReportTime = earlier.Issued, Signature = earlier.Signature, IsRepetition = false };
    }

    /// <summary>A repetition as correction all the same: the bundle says nothing new, but the page does.</summary>
    /// <param name="earlier">What it corrects.</param>
    /// <param name="time">The time that it bears, where the earlier one is not later.</param>
    public CaseReport Renewing(EarlierReport earlier, DateTimeOffset time)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        return Correcting(earlier) with { ReportTime = time < earlier.Issued ? earlier.Issued : time, Signature = null, IsRepetition = false };
    }

    /// <summary>A report that says what the earlier one said, as that one signed. It bears the time of the signature.</summary>
    public CaseReport Signed(EarlierReport earlier, Signature signature)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(signature);
        // Clocks of two machines differ; what takes the place of a report is never older than that one.
        DateTimeOffset time = signature.At < earlier.Issued ? earlier.Issued : signature.At;
        return this with { Earlier = earlier, Status = earlier.StatusOfSigned, ReportTime = time, Signature = signature, IsRepetition = false };
    }

    /// <summary>The citations of an option, in the order of its assertion.</summary>
    public IEnumerable<Citation> CitationsOf(Option option) => option.Assertion.Citations.Select(id => Knowledge.Citations[id]);

    /// <summary>The therapies of an option, in the order of its assertion.</summary>
    public IEnumerable<Therapy> TherapiesOf(Option option) => option.Assertion.Therapies.Select(id => Knowledge.Therapies[id]);

    /// <summary>The trials of an option, in the order of its assertion.</summary>
    public IEnumerable<Trial> TrialsOf(Option option) => option.Assertion.Trials.Select(id => Knowledge.Trials[id]);
}
