using System.Collections.Immutable;

namespace LmsVariants.Pipeline.Deliver.Ledger;

/// <summary>How far an intake is.</summary>
public enum IntakeState
{
    /// <summary>Taken; to be worked on, now or at its next try.</summary>
    Waiting,

    /// <summary>A worker has it.</summary>
    Working,

    /// <summary>Its outcome is decided and cannot change; reports and files are being brought to their places.</summary>
    Settling,

    /// <summary>At rest.</summary>
    Settled,
}

/// <summary>What became of an intake.</summary>
public enum IntakeOutcome
{
    /// <summary>A report was written.</summary>
    Reported,

    /// <summary>The same files were reported before, or the report would say the same: nothing was written.</summary>
    Repeated,

    /// <summary>It was refused, or given up.</summary>
    Failed,

    /// <summary>Nothing was said of it: its files were changed or taken away before they were read, or put back into the inbox. What lies there is taken anew.</summary>
    Withdrawn,
}

/// <summary>Why an intake or a delivery is not where it should be.</summary>
/// <param name="Code">The permanent code (docs/errors.md).</param>
/// <param name="Text">In words, without a patient's data.</param>
public sealed record Reason(string Code, string Text);

/// <summary>A file of an intake.</summary>
/// <param name="Number">The ledger's number of the file.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="Dropped">Where it lay when it was taken first.</param>
/// <param name="Target">Where it is to be moved, once that is decided; null before.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Modified">When it was last written to, as the file system said when it was taken.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
/// <param name="Format">What it was recognised as; empty where it was not.</param>
/// <param name="IsWhole">Whether it is the result of a whole case.</param>
/// <param name="IsAgain">Whether it came with an earlier intake of the case and is read again beside the new ones.</param>
/// <param name="Problem">Why this intake refuses it, as the error file says it (JSON); null where it does not, or not yet.</param>
public sealed record IntakeFile(
    long Number, FilePlace Place, FilePlace Dropped, FilePlace? Target, long Length, DateTimeOffset Modified, string Sha256, string Format, bool IsWhole, bool IsAgain,
    string? Problem = null)
{
    /// <summary>Gets what reports and messages call it: its path below the inbox, or its own name in a run folder.</summary>
    public string Name => Dropped.Room == Room.RunFolder ? Dropped.Path[(Dropped.Path.LastIndexOf('/') + 1)..] : Dropped.Path;
}

/// <summary>The files of one case that were taken together; worked on until its outcome is settled. Files that make no case are an intake without one.</summary>
/// <param name="Number">The ledger's number of the intake.</param>
/// <param name="Case">The case; null where the files make none.</param>
/// <param name="State">How far it is.</param>
/// <param name="Outcome">
/// What became of it; null before that is decided. A try that begins with an outcome already needs no reading: it is decided so
/// (files that make no case are refused, content that was reported is repeated).
/// </param>
/// <param name="Content">What makes two intakes the same: the hash of the case's files and of its row of the case sheet.</param>
/// <param name="Revision">The revision of the case's report that it made; null where it made none, or has not yet.</param>
/// <param name="Files">The files.</param>
/// <param name="Reason">Why it fails; null where it does not.</param>
/// <param name="EarlierDrops">Where the files of the case's reports were dropped, the latest first: their case sheets are about this one too where it has none.</param>
/// <param name="Signing">The signature that it puts under the case's last report, which was made of these files; null where it brings files.</param>
public sealed record Intake(
    long Number, LedgerCase? Case, IntakeState State, IntakeOutcome? Outcome, string Content, int? Revision, ImmutableArray<IntakeFile> Files,
    Reason? Reason = null, ImmutableArray<FilePlace> EarlierDrops = default, Signing? Signing = null);

/// <summary>A case that the ledger knows.</summary>
/// <param name="Number">The ledger's number: what logs and metrics call the case.</param>
/// <param name="CaseId">The case number of the laboratory.</param>
/// <param name="Name">That, made safe for a file name.</param>
/// <param name="Folder">The folder of its reports below <c>reports/</c>, with <c>/</c>; stays the same for every revision.</param>
/// <param name="Revision">The latest revision of its report, from 1; 0 where there is none yet.</param>
public sealed record LedgerCase(long Number, string CaseId, string Name, string Folder, int Revision);
