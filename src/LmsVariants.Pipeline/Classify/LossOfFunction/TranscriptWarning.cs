using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>What must be said where the transcripts of a gene do not agree.</summary>
public enum TranscriptWarningKind
{
    /// <summary>The verdict rests on another transcript, and the allele lies outside MANE Select or does nothing to it that the tree is for.</summary>
    ManeSelectUntouched,

    /// <summary>The verdict rests on another transcript, and MANE Select is hit less badly.</summary>
    ManeSelectLessHit,

    /// <summary>MANE Select could not be graded, and the verdict rests on another transcript.</summary>
    ManeSelectNotGraded,

    /// <summary>Another reporting transcript escapes, or is hit less badly.</summary>
    OtherLessHit,

    /// <summary>MANE Select is hit worse than the transcript on which the verdict rests.</summary>
    ManeSelectWorseHit,

    /// <summary>Another reporting transcript is hit worse.</summary>
    OtherWorseHit,

    /// <summary>Another reporting transcript could not be graded: it may be hit worse.</summary>
    OtherNotGraded,
}

/// <summary>A warning about one transcript on which the verdict does not rest.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Transcript">The transcript that it is about.</param>
/// <param name="Text">The sentence to print.</param>
public sealed record TranscriptWarning(TranscriptWarningKind Kind, Transcript Transcript, Phrase Text);
