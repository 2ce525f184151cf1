using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Tumours;

namespace LmsVariants.KnowledgeBase.Comparison;

/// <summary>What changed between two knowledge bases, as facts and not as lines of text.</summary>
public sealed class KnowledgeComparison
{
    private KnowledgeComparison(KnowledgeVersion old, KnowledgeVersion now, ImmutableArray<KnowledgeChange> changes) => (Old, New, Changes) = (old, now, changes);

    /// <summary>Gets which knowledge the comparison starts from.</summary>
    public KnowledgeVersion Old { get; }

    /// <summary>Gets which knowledge it ends at.</summary>
    public KnowledgeVersion New { get; }

    /// <summary>Gets the changes, by file in the order in which files are read, then by entry.</summary>
    public ImmutableArray<KnowledgeChange> Changes { get; }

    /// <summary>Compares two folders, of which the one that it ends at passed the lint.</summary>
    /// <param name="oldFolder">The folder that the comparison starts from. It may be of an older layout, and is compared as it stands.</param>
    /// <param name="old">Which knowledge lies there.</param>
    /// <param name="newFolder">The folder that it ends at.</param>
    /// <param name="now">What was read from it.</param>
    /// <exception cref="IOException">The world failed: a file that is there could not be read, or was changed meanwhile.</exception>
    public static KnowledgeComparison Of(string oldFolder, KnowledgeVersion old, string newFolder, CuratedKnowledge now)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        ProblemLog problems = new();
        CuratedSide was = CuratedSide.Read(oldFolder, problems);
        CuratedSide stands = CuratedSide.Read(newFolder, problems);
        string NameOf(string code) => TumourName(now.Tumours, code) ?? code;
        ImmutableArray<KnowledgeChange> changes =
        [
            .. was.NestedFiles.Union(stands.NestedFiles, StringComparer.Ordinal).Union(was.Tables, StringComparer.Ordinal).Union(stands.Tables, StringComparer.Ordinal)
                .OrderBy(Place).ThenBy(path => path, StringComparer.Ordinal)
                .SelectMany(path => IsTable(path) ? OfTable(path, was, stands, problems) : OfNested(path, was, stands, NameOf, problems)),
        ];
        // Both were linted a moment ago; what can no longer be read must not pass for "nothing changed".
        if (!problems.IsEmpty) throw new IOException($"a knowledge base was changed while it was compared: {problems.InOrder()[0]}");
        return new(old, now.Version, changes);
    }

    /// <summary>What of a folder cannot be read as tables and nested files, whatever its layout; empty where it can be compared.</summary>
    /// <exception cref="IOException">The world failed: a file that is there could not be read.</exception>
    public static ImmutableArray<KnowledgeProblem> Unreadable(string folder)
    {
        ProblemLog problems = new();
        CuratedSide side = CuratedSide.Read(folder, problems);
        foreach (string table in side.Tables) side.Table(table, problems);
        foreach (string file in side.NestedFiles) side.Nested(file, problems);
        return problems.InOrder();
    }

    /// <summary>Whether a path is that of a table, which may be long, and not of a nested file.</summary>
    internal static bool IsTable(string path) => path.EndsWith(".tsv", StringComparison.Ordinal);

    private static IEnumerable<KnowledgeChange> OfTable(string path, CuratedSide was, CuratedSide stands, ProblemLog problems)
    {
        FileLayout layout = FileLayout.Of(path);
        FileComparison comparison = new(path, layout);
        TableFacts old = was.Table(path, problems);
        TableFacts now = stands.Table(path, problems);
        ImmutableArray<string> key = TableFacts.KeyOf(layout, old, now);
        return
        [
            .. CameOrWent(comparison, path, was, stands, old.Rows.Length, now.Rows.Length),
            .. comparison.CompareColumns(old.Columns, now.Columns),
            .. comparison.Compare(old.Entries(layout, key), now.Entries(layout, key)),
        ];
    }

    private static IEnumerable<KnowledgeChange> OfNested(string path, CuratedSide was, CuratedSide stands, Func<string, string> nameOf, ProblemLog problems)
    {
        FileLayout layout = FileLayout.Of(path);
        FileComparison comparison = new(path, layout);
        NestedFacts facts = new(layout, nameOf);
        FactEntry[] old = [.. was.Nested(path, problems).SelectMany(facts.Entries)];
        FactEntry[] now = [.. stands.Nested(path, problems).SelectMany(facts.Entries)];
        return [.. CameOrWent(comparison, path, was, stands, old.Length, now.Length), .. comparison.Compare(old, now)];
    }

    private static IEnumerable<KnowledgeChange> CameOrWent(FileComparison comparison, string path, CuratedSide was, CuratedSide stands, int oldEntries, int newEntries)
    {
        if (was.Has(path) == stands.Has(path)) return [];
        return [comparison.OfFile(isNew: stands.Has(path), stands.Has(path) ? newEntries : oldEntries)];
    }

    private static int Place(string path) => CuratedFiles.Required.IndexOf(path) is >= 0 and int at ? at : int.MaxValue;

    private static string? TumourName(TumourLineage lineage, string code) => lineage.All.FirstOrDefault(type => type.Code == code)?.Name;
}
