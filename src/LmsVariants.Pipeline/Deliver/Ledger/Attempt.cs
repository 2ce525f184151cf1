using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Archive;

namespace LmsVariants.Pipeline.Deliver.Ledger;

/// <summary>What the reports are made with.</summary>
/// <param name="Software">The version of this program.</param>
/// <param name="KnowledgeBase">The version of the knowledge base.</param>
/// <param name="Reference">The SHA-256 of the reference bundle.</param>
public sealed record MadeWith(string Software, string KnowledgeBase, string Reference);

/// <summary>One try at an intake by one worker. Its number is a fence: a worker that was thought dead decides nothing once another has begun.</summary>
/// <param name="Intake">The intake, as it is now.</param>
/// <param name="Number">From 1, over all tries of the intake.</param>
/// <param name="Failures">How many tries before this one failed and said so.</param>
/// <param name="Lost">How many tries right before this one never ended: their worker died.</param>
public sealed record Attempt(Intake Intake, int Number, int Failures, int Lost);

/// <summary>How long the stages of a try took.</summary>
/// <param name="Read">Reading and recomputing.</param>
/// <param name="Write">Making the reports and flushing them to disk.</param>
public sealed record StageTimes(TimeSpan Read, TimeSpan Write);

/// <summary>A file of a report as it lies on disk.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
public sealed record WrittenReport(string Name, long Length, string Sha256);

/// <summary>What became of one file of an intake.</summary>
/// <param name="File">The ledger's number of the file.</param>
/// <param name="Problem">Why it was refused, as the error file says it (JSON); null where it was read.</param>
public sealed record FileResult(long File, string? Problem);

/// <summary>The outcome of a try, told to the ledger before anything of it is seen outside.</summary>
/// <param name="Outcome">What becomes of the intake.</param>
/// <param name="Reason">Why it failed; null where it did not.</param>
/// <param name="Files">What became of each file.</param>
/// <param name="Reports">The files of the new report; empty where none is written.</param>
/// <param name="Status">The status of the report, such as <c>preliminary</c>; null where none is written.</param>
/// <param name="Deliver">The name of the bundle among the reports that is to be delivered; null where none is.</param>
/// <param name="Times">How long it took.</param>
public sealed record Decision(
    IntakeOutcome Outcome,
    Reason? Reason,
    ImmutableArray<FileResult> Files,
    ImmutableArray<WrittenReport> Reports,
    string? Status,
    string? Deliver,
    StageTimes Times)
{
    /// <summary>Gets what the archive keeps of the report, also where it was made before and says the same; null where there is no report.</summary>
    public ArchiveEntry? Archived { get; init; }
}

/// <summary>A line of work: what is done in order, one after the other, by one worker at a time.</summary>
/// <param name="Name">Such as <c>case-17</c>, <c>intake-4</c> or <c>delivery-17</c>.</param>
public readonly record struct Lane(string Name);
