using System.Collections.Immutable;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.Tso500;

/// <summary>The lines between one title in brackets and the next.</summary>
internal sealed record Section(string Title, SourceLocation Where, ImmutableArray<TableRow> Lines)
{
    /// <summary>Gets the lines that are rows. A note may stand anywhere, the one on the next section in front of its title.</summary>
    public ImmutableArray<TableRow> Rows { get; } = [.. Lines.Where(line => !IsNote(line))];

    /// <summary>Gets the lines that are notes.</summary>
    public IEnumerable<string> Notes => Lines.Where(IsNote).Select(line => line[0]);

    /// <summary>Gets whether the section holds a lone NA, which means no data.</summary>
    public bool IsLoneNa => Rows is [{ Count: 1 } only] && only[0] == "NA";

    // Notes on beta features are sentences in the first cell; a gene symbol never holds a blank.
    private static bool IsNote(TableRow line) => line.Count == 1 && line[0].Contains(' ', StringComparison.Ordinal) && line[0].EndsWith('.');
}

/// <summary>The file cut at its titles. Blank lines are dropped: spreadsheets add and remove them.</summary>
internal sealed record SectionedFile(string Name, ImmutableArray<TableRow> Banner, ImmutableArray<Section> Sections)
{
    public static SectionedFile Cut(string file, IEnumerable<TextLine> lines)
    {
        ImmutableArray<TableRow>.Builder banner = ImmutableArray.CreateBuilder<TableRow>();
        List<(TableRow Title, ImmutableArray<TableRow>.Builder Rows)> sections = [];
        foreach (TextLine line in lines)
        {
            TableRow row = TableRow.Split(file, line);
            if (row.Count == 0) continue;
            if (TitleOf(row) is not null) sections.Add((row, ImmutableArray.CreateBuilder<TableRow>()));
            else (sections.Count == 0 ? banner : sections[^1].Rows).Add(row);
        }
        return new SectionedFile(
            file,
            banner.ToImmutable(),
            [.. sections.Select(s => new Section(TitleOf(s.Title)!, s.Title.Locate(0), s.Rows.ToImmutable()))]);
    }

    /// <summary>The section with one of the titles.</summary>
    /// <exception cref="InputFormatException">It stands twice.</exception>
    public Section? Find(params ReadOnlySpan<string> titles)
    {
        Section? found = null;
        foreach (Section section in Sections)
        {
            if (!Contains(titles, section.Title)) continue;
            if (found is not null)
            {
                throw new InputFormatException(new InputProblem(
                    InputCodes.Duplicate, section.Where, section.Title, "the section once", "it again"));
            }
            found = section;
        }
        return found;
    }

    private static bool Contains(ReadOnlySpan<string> titles, string title)
    {
        foreach (string candidate in titles)
        {
            if (candidate.Equals(title, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static string? TitleOf(TableRow row) =>
        row.Count == 1 && row[0] is ['[', .. { Length: > 0 } title, ']'] ? title.Trim() : null;
}
