using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.LossOfFunction;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>The grades of an allele on every reporting transcript of a gene, and the one that counts: that of the transcript on which the report rests.</summary>
public static class TranscriptOfVerdict
{
    /// <summary>Grades an allele on every reporting transcript and rests the verdict on one of them; that another is hit worse, or escapes, is a warning.</summary>
    /// <param name="transcript">The transcript of the report (<c>TranscriptChoice</c>).</param>
    /// <param name="consequences">What one allele does to each transcript, in the order of the catalogue: MANE Select first. At least one.</param>
    /// <param name="gene">The gene; null where none answers to the name.</param>
    /// <param name="knowledge">Critical regions and exceptions.</param>
    public static GeneVerdict RestOn(Transcript transcript, ImmutableArray<TranscriptConsequence> consequences, Gene? gene, LossOfFunctionKnowledge knowledge)
    {
        if (consequences.IsDefaultOrEmpty) throw new ArgumentException("a gene has at least one transcript", nameof(consequences));
        ImmutableArray<LossOfFunctionVerdict> all = [.. consequences.Select(consequence => LossOfFunctionTree.Grade(consequence, gene, knowledge))];
        LossOfFunctionVerdict chosen = all.First(verdict => verdict.Transcript == transcript);
        return new GeneVerdict(chosen, all, [.. all.Where(verdict => !ReferenceEquals(verdict, chosen)).Select(other => Warning(chosen, other)).OfType<TranscriptWarning>()]);
    }

    // How badly a transcript is hit: a null variant that could not be graded may count, so it comes before none.
    private static int Rank(LossOfFunctionVerdict verdict) => verdict switch
    {
        { Grade: { IsAssessed: true, Value: > LossOfFunctionGrade.NotApplicable } grade } => 3 + (int)grade.Value,
        { Grade.IsAssessed: false, IsNullVariant: true } => 3,
        { IsNullVariant: true } => 2,
        { Change: NullChange.Outside } => 0,
        _ => 1,
    };

    private static TranscriptWarning? Warning(LossOfFunctionVerdict chosen, LossOfFunctionVerdict other)
    {
        bool isMane = other.Transcript.Status == TranscriptStatus.ManeSelect;
        string name = isMane ? $"MANE Select {other.Transcript.Accession}" : other.Transcript.Accession.ToString();
        if (Rank(other) > Math.Max(Rank(chosen), 2))
        {
            Phrase grade = other.Grade.IsAssessed ? VerdictSentence.Words(other.Grade.Value) : (Phrase)$"not graded: {other.Grade.WhyNot}";
            return new(isMane ? TranscriptWarningKind.ManeSelectWorseHit : TranscriptWarningKind.OtherWorseHit, other.Transcript, $"{name} is hit worse ({grade}) than {chosen.Transcript.Accession}, on which the verdict rests");
        }
        // Where no transcript is hit by a null variant there is nothing to be escaped.
        if (!chosen.IsNullVariant) return null;
        Phrase rests = chosen.Grade.IsAssessed ? (Phrase)$"the verdict rests on {chosen.Transcript.Accession} ({VerdictSentence.Words(chosen.Grade.Value)})" : (Phrase)$"the verdict rests on {chosen.Transcript.Accession}";
        if (!other.Grade.IsAssessed)
        {
            if (!chosen.Grade.IsAssessed && chosen.Grade.WhyNot == other.Grade.WhyNot) return null;
            return new(isMane ? TranscriptWarningKind.ManeSelectNotGraded : TranscriptWarningKind.OtherNotGraded, other.Transcript, $"{name} is not graded ({other.Grade.WhyNot}): {rests}");
        }
        if (!other.IsNullVariant)
        {
            Phrase why = other.Change == NullChange.Outside ? (Phrase)$"the allele lies outside it" : (Phrase)$"what the allele does there is no null variant";
            return new(isMane ? TranscriptWarningKind.ManeSelectUntouched : TranscriptWarningKind.OtherLessHit, other.Transcript, $"{name} is untouched: {why}; {rests}");
        }
        if (chosen.Grade.IsAssessed && other.Grade.Value < chosen.Grade.Value)
        {
            return new(isMane ? TranscriptWarningKind.ManeSelectLessHit : TranscriptWarningKind.OtherLessHit, other.Transcript, $"{name} is hit less badly ({VerdictSentence.Words(other.Grade.Value)}): {rests}");
        }
        return null;
    }
}
