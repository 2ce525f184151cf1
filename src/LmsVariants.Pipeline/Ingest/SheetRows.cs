using System.Text.Json;

using LmsVariants.Formats;
using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Ingest.Grouping;

namespace LmsVariants.Pipeline.Ingest;

/// <summary>The rows of case sheets, each for the case one of whose samples it names.</summary>
internal sealed class SheetRows(InputLimits limits)
{
    private readonly List<List<CaseSheetRow>> _levels = [[]];
    private readonly Queue<InputDocument> _below = [];
    private readonly HashSet<CaseSheetRow> _used = [];

    /// <summary>Gets the rows that no case has matched so far.</summary>
    public IEnumerable<CaseSheetRow> Unused => _levels.SelectMany(rows => rows).Where(row => !_used.Contains(row));

    /// <summary>Reads a sheet that counts as much as the one before it.</summary>
    /// <exception cref="InputFormatException">The sheet cannot be read without guessing.</exception>
    public void Read(InputDocument sheet) => _levels[^1].AddRange(CaseSheet.Read(sheet.Name, sheet.ReadAll(limits).Span, limits));

    /// <summary>Adds a sheet that counts where those before it, but for one of the same folder, have no row. It is read when it is needed: what a nearer sheet settles it cannot hold up.</summary>
    public void ReadBelow(InputDocument sheet) => _below.Enqueue(sheet);

    /// <summary>The row of a case; null where there is none.</summary>
    /// <exception cref="InputFormatException">Sheets that count alike have several, or one that is needed cannot be read without guessing.</exception>
    public CaseSheetRow? Of(CaseFiles group)
    {
        for (int level = 0; level < _levels.Count || ReadNextLevel(); level++)
        {
            CaseSheetRow[] matching = [.. _levels[level].Where(row => Names(row, group))];
            // Two sheets of a folder may say the same.
            if (matching.Length > 1) matching = [.. matching.DistinctBy(Saying, StringComparer.Ordinal)];
            if (matching.Length > 1)
            {
                throw new InputFormatException(new InputProblem(
                    InputCodes.Duplicate, matching[1].Where, "sample_id", "one row for the samples of a case", $"a second row, {Quoted.Field(matching[1].SampleId)}"));
            }
            if (matching.Length == 0) continue;
            _used.Add(matching[0]);
            return matching[0];
        }
        return null;
    }

    private bool ReadNextLevel()
    {
        if (_below.Count == 0) return false;
        string folder = FolderOf(_below.Peek());
        InputDocument[] sheets = [.. _below.TakeWhile(sheet => FolderOf(sheet) == folder)];
        List<CaseSheetRow> level = [.. sheets.SelectMany(sheet => CaseSheet.Read(sheet.Name, sheet.ReadAll(limits).Span, limits))];
        // One that cannot be read now is needed by the next case too.
        for (int read = 0; read < sheets.Length; read++) _below.Dequeue();
        _levels.Add(level);
        return true;

        static string FolderOf(InputDocument sheet) => NameOfFile.InFolder(sheet.Name, string.Empty);
    }

    /// <summary>What a row says, wherever it stands.</summary>
    public static string Saying(CaseSheetRow row) => JsonSerializer.Serialize(row with { Where = SourceLocation.Whole(string.Empty) });

    // A file's own name may be that of many files: a sheet that lies elsewhere has to say the folder too.
    private static bool Names(CaseSheetRow row, CaseFiles group) =>
        group.Identifiers.Any(id => id.Value == row.SampleId)
        || (group.Stem is string stem && stem == row.SampleId && (!GenericName.Is(stem) || NameOfFile.InFolder(row.Where.File, stem) == group.CaseName));
}
