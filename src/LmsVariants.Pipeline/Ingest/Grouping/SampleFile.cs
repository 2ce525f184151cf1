using System.Collections.Immutable;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Pipeline.Ingest.Grouping;

/// <summary>One sample of one file, before it is known to which case it belongs.</summary>
/// <param name="Document">The file.</param>
/// <param name="Format">What it was recognised as.</param>
/// <param name="Sample">Which of the file's samples, from 0.</param>
/// <param name="IsShared">Whether the file is about several samples.</param>
/// <param name="Names">The names that stand inside the file.</param>
/// <param name="IsCompanion">Whether the file makes no case alone.</param>
internal sealed record SampleFile(InputDocument Document, IPanelFormat Format, int Sample, bool IsShared, SampleNames Names, bool IsCompanion);

/// <summary>A file of a case, and how it is known to belong to it.</summary>
/// <param name="File">The file.</param>
/// <param name="JoinedBy">How, in words.</param>
internal sealed record GroupedFile(SampleFile File, Phrase JoinedBy);

/// <summary>The files of one case.</summary>
/// <param name="CaseName">What the files call the case: the pair, the DNA or RNA sample, the sample, else the file's folder and own name.</param>
/// <param name="Identifiers">The names of the case, by what they are.</param>
/// <param name="Files">The files.</param>
/// <param name="Stem">The file's own name, where nothing else names the case; null where a name stands inside.</param>
internal sealed record CaseFiles(string CaseName, ImmutableArray<KeyValue> Identifiers, ImmutableArray<GroupedFile> Files, string? Stem = null);
