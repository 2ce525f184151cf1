using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;
using LmsVariants.KnowledgeBase.Translations;

namespace LmsVariants.KnowledgeBase;

/// <summary>Opens curated files as what they are, and notes the texts in them that reports print.</summary>
/// <remarks>
/// Null is a file that is not there, or not what it should be: the one is told where the folder is read, the other is a problem of the draft.
/// Nested files are parsed on other threads from the start, since that asks nothing of the files before them; their problems come when they are asked for.
/// </remarks>
internal sealed class CuratedOpening
{
    private readonly IReadOnlyDictionary<string, byte[]> _files;
    private readonly Draft _draft;
    private readonly Dictionary<string, Task<(NestedValue? Value, ProblemLog Problems)>> _nested;

    public CuratedOpening(IReadOnlyDictionary<string, byte[]> files, Draft draft)
    {
        (_files, _draft) = (files, draft);
        _nested = files.Keys.Where(CuratedFiles.IsNested).ToDictionary(path => path, path => Task.Run(() => Parsed(path)), StringComparer.Ordinal);
    }

    /// <summary>A nested file.</summary>
    public NestedValue? Nested(string path)
    {
        if (!_nested.TryGetValue(path, out Task<(NestedValue? Value, ProblemLog Problems)>? parsing)) return null;
        (NestedValue? value, ProblemLog problems) = parsing.GetAwaiter().GetResult();
        _draft.Problems.AddRange(problems);
        if (value is not null) _draft.Printed.AddRange(PrintedTexts.Of(path, value));
        return value;
    }

    /// <summary>A table.</summary>
    public List<TableRow>? Table(string path, ImmutableArray<string> columns)
    {
        List<TableRow>? rows = Decoded(path, _draft.Problems) is { } text ? TableText.Read(path, text, columns, _draft.Problems) : null;
        if (rows is not null) _draft.Printed.AddRange(PrintedTexts.Of(path, rows));
        return rows;
    }

    /// <summary>A table of many rows.</summary>
    public LeanTable? Lean(string path, IReadOnlyList<string> columns)
    {
        if (Decoded(path, _draft.Problems) is not { } text) return null;
        // Those with printed texts are short, and what is wrong in them is told by the reading that follows.
        if (PrintedTexts.StandIn(path) && TableText.Read(path, text, columns, new()) is { } rows) _draft.Printed.AddRange(PrintedTexts.Of(path, rows));
        return LeanTable.Open(path, text, columns, _draft.Problems);
    }

    private (NestedValue? Value, ProblemLog Problems) Parsed(string path)
    {
        ProblemLog problems = new();
        return (Decoded(path, problems) is { } text ? NestedText.Read(path, text, problems) : null, problems);
    }

    private string? Decoded(string path, ProblemLog problems) => _files.TryGetValue(path, out byte[]? bytes) ? CuratedText.Decode(path, bytes, problems) : null;
}
