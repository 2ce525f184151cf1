using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>A file of a case, recognised and not read.</summary>
/// <param name="Document">The file.</param>
/// <param name="Format">What it was recognised as.</param>
/// <param name="IsWhole">Whether it is the result of a whole case.</param>
public sealed record FoundFile(InputDocument Document, string Format, bool IsWhole);

/// <summary>The files of one case, found and not read.</summary>
/// <param name="CaseId">The case number: of the case sheet, else what the files call the case.</param>
/// <param name="IsExplicit">Whether the case sheet gives the case number, or the files say which pair they are of.</param>
/// <param name="Identifiers">Every name of the case in its files.</param>
/// <param name="SheetRow">The hash of its row of the case sheet; empty where it has none.</param>
/// <param name="Files">The files.</param>
public sealed record FoundCase(string CaseId, bool IsExplicit, ImmutableArray<string> Identifiers, string SheetRow, ImmutableArray<FoundFile> Files)
{
    /// <summary>Gets a value indicating whether nothing but the name of a file names the case.</summary>
    public bool IsNamedByFile { get; init; }

    /// <summary>Gets a value indicating whether there is a case sheet about its files, and none has a row for it.</summary>
    public bool SheetsWithoutRow { get; init; }
}

/// <summary>A file that is of no case.</summary>
/// <param name="Document">The file.</param>
/// <param name="Problem">Why.</param>
public sealed record FileOfNoCase(InputDocument Document, InputProblem Problem);

/// <summary>A file that nothing can be said of yet.</summary>
/// <param name="Document">The file.</param>
/// <param name="Why">Why, in words without its name.</param>
/// <param name="IsUnread">Whether nobody knows what it is: it may be of any case.</param>
public sealed record HeldFile(InputDocument Document, string Why, bool IsUnread = false);

/// <summary>What some files turned out to be.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Refused">Files that cannot be read.</param>
/// <param name="Companions">Files that only belong to the result of a sample, where no such result is among the others.</param>
/// <param name="Held">Files that cannot be read now, or whose case sheet is broken, or that nothing names, so that nobody can say which case they are.</param>
public sealed record FoundCases(ImmutableArray<FoundCase> Cases, ImmutableArray<FileOfNoCase> Refused, ImmutableArray<FileOfNoCase> Companions, ImmutableArray<HeldFile> Held);
