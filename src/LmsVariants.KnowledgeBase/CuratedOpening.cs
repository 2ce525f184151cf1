using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Text;
using LmsVariants.KnowledgeBase.Translations;

namespace LmsVariants.KnowledgeBase;

/// <summary>Opens curated files as what they are, and notes the texts in them that reports print. Null is a file that is not there, or not what it should be: that is told elsewhere, or a problem of the draft.</summary>
internal sealed class CuratedOpening(IReadOnlyDictionary<string, byte[]> files, Draft draft)
{
    /// <summary>A nested file.</summary>
    public NestedValue? Nested(string path)
    {
        NestedValue? value = Decoded(path) is { } text ? NestedText.Read(path, text, draft.Problems) : null;
        if (value is not null) draft.Printed.AddRange(PrintedTexts.Of(path, value));
        return value;
    }

    /// <summary>A table.</summary>
    public List<TableRow>? Table(string path, ImmutableArray<string> columns)
    {
        List<TableRow>? rows = Decoded(path) is { } text ? TableText.Read(path, text, columns, draft.Problems) : null;
        if (rows is not null) draft.Printed.AddRange(PrintedTexts.Of(path, rows));
        return rows;
    }

    /// <summary>A table of many rows.</summary>
    public LeanTable? Lean(string path, IReadOnlyList<string> columns)
    {
        if (Decoded(path) is not { } text) return null;
        // Those with printed texts are short, and what is wrong in them is told by the reading that follows.
        if (PrintedTexts.StandIn(path) && TableText.Read(path, text, columns, new()) is { } rows) draft.Printed.AddRange(PrintedTexts.Of(path, rows));
        return LeanTable.Open(path, text, columns, draft.Problems);
    }

    private string? Decoded(string path) => files.TryGetValue(path, out byte[]? bytes) ? CuratedText.Decode(path, bytes, draft.Problems) : null;
}
