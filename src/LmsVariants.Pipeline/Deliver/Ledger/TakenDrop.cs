using System.Collections.Immutable;

namespace LmsVariants.Pipeline.Deliver.Ledger;

/// <summary>A file that is taken.</summary>
/// <param name="Place">Where it lies.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Modified">When it was last written to.</param>
/// <param name="FirstSeen">When it was first seen.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
/// <param name="Format">What it was recognised as; empty where it was not.</param>
/// <param name="IsWhole">Whether it is the result of a whole case.</param>
public sealed record TakenFile(FilePlace Place, long Length, DateTimeOffset Modified, DateTimeOffset FirstSeen, string Sha256, string Format, bool IsWhole);

/// <summary>The files of a case, ready to be worked on.</summary>
/// <param name="CaseId">The case number of the laboratory.</param>
/// <param name="Name">That, made safe for a file name.</param>
/// <param name="IsExplicit">Whether the case sheet gives its number, or the files themselves say which pair they are of, so that the case is no other one.</param>
/// <param name="Identifiers">Every name of the case in its files.</param>
/// <param name="SheetRow">The hash of its row of the case sheet; empty where it has none.</param>
/// <param name="Files">The files, by place.</param>
public sealed record TakenCase(string CaseId, string Name, bool IsExplicit, ImmutableArray<string> Identifiers, string SheetRow, ImmutableArray<TakenFile> Files);

/// <summary>A file that makes no case and is refused without being worked on.</summary>
/// <param name="File">The file.</param>
/// <param name="Problem">Why, as the error file will say it (JSON).</param>
/// <param name="Reason">Why, for logs and status.</param>
public sealed record RefusedFile(TakenFile File, string Problem, Reason Reason);

/// <summary>What one look at the inbox takes, all of it at once or nothing of it.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Refused">The files that make none.</param>
public sealed record TakenDrop(ImmutableArray<TakenCase> Cases, ImmutableArray<RefusedFile> Refused);

/// <summary>An intake that was made, for the log.</summary>
/// <param name="Number">The ledger's number of the intake.</param>
/// <param name="CaseNumber">The ledger's number of the case; null where there is none.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="IsRepeated">Whether the same was reported before.</param>
public sealed record Accepted(long Number, long? CaseNumber, int Files, bool IsRepeated);
