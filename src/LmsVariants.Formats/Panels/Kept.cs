using System.Collections.Immutable;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Panels;

/// <summary>A key with its text; the text is null where the file says NA.</summary>
/// <param name="Key">The key as written.</param>
/// <param name="Value">The text.</param>
public sealed record KeyValue(string Key, string? Value);

/// <summary>A section that this program does not know, line by line.</summary>
/// <param name="Title">The title.</param>
/// <param name="Rows">Its lines as cells.</param>
public sealed record UnknownSection(string Title, ImmutableArray<ImmutableArray<string>> Rows);

/// <summary>A cell of a column, or the value of a key, that this program does not know.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Section">The title of its section.</param>
/// <param name="Name">The column or key.</param>
/// <param name="Value">The text.</param>
public sealed record UnknownField(SourceLocation Where, string Section, string Name, string Value);

/// <summary>A record that was not taken into the case, and why.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Reason">Why it was not taken.</param>
public sealed record SkippedRecord(SourceLocation Where, string Reason);
