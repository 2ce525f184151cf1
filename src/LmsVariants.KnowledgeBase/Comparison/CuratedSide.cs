using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Comparison;

/// <summary>The text of every curated file of one knowledge base, by path; the reference bundle is none.</summary>
internal sealed class CuratedSide
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    private CuratedSide()
    {
    }

    /// <summary>Gets the paths of tables.</summary>
    public IEnumerable<string> Tables => _texts.Keys.Where(path => path.EndsWith(".tsv", StringComparison.Ordinal));

    /// <summary>Gets the paths of nested files; those of the assertions under the name of their folder.</summary>
    public IEnumerable<string> NestedFiles => _texts.Keys.Where(path => !path.EndsWith(".tsv", StringComparison.Ordinal)).Select(GroupOf).Distinct(StringComparer.Ordinal);

    /// <summary>Reads the files of a folder that passed the lint: a table or nested file in it is a curated one.</summary>
    public static CuratedSide Read(string folder, ProblemLog problems)
    {
        CuratedSide side = new();
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (path.StartsWith(CuratedFiles.ReferenceFolder + "/", StringComparison.Ordinal) || Path.GetFileName(path)[0] is '.' or '~' or '#') continue;
            if (Path.GetExtension(path) is not (".tsv" or ".yaml")) continue;
            if (CuratedText.Decode(path, File.ReadAllBytes(file), problems) is { } text) side._texts[path] = text;
        }
        return side;
    }

    public bool Has(string path) => _texts.Keys.Any(key => GroupOf(key) == path);

    public TableFacts Table(string path, ProblemLog problems) => _texts.TryGetValue(path, out string? text) ? TableFacts.Read(path, text, problems) : TableFacts.None;

    /// <summary>The nested values of a file or, in the order of their names, of the files of a folder.</summary>
    public ImmutableArray<NestedValue> Nested(string path, ProblemLog problems) =>
        [.. _texts.Where(file => GroupOf(file.Key) == path).Select(file => NestedText.Read(file.Key, file.Value, problems)).OfType<NestedValue>()];

    // Their order is one rank over all files, and a statement that went to another file is the same statement.
    private static string GroupOf(string path) => path.StartsWith(CuratedFiles.AssertionFolder + "/", StringComparison.Ordinal) ? CuratedFiles.AssertionFolder : path;
}
