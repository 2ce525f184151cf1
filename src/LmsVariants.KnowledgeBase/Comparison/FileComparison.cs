using System.Collections.Immutable;
using System.Globalization;

namespace LmsVariants.KnowledgeBase.Comparison;

/// <summary>Compares the entries of one file, or of one folder that is read as one.</summary>
/// <param name="path">The path of the file or folder.</param>
/// <param name="layout">What is known of it.</param>
internal sealed class FileComparison(string path, FileLayout layout)
{
    /// <summary>The changes: those of the file, then those of its entries in their new order, then what was removed in its old order.</summary>
    public IEnumerable<KnowledgeChange> Compare(IEnumerable<FactEntry> old, IEnumerable<FactEntry> now)
    {
        OrderedDictionary<string, FactEntry> was = Told(old);
        OrderedDictionary<string, FactEntry> stands = Told(now);
        HashSet<string> moved = layout.OrderIsRank ? MovedKeys(was, stands) : [];
        foreach ((string key, FactEntry entry) in stands)
        {
            if (!was.TryGetValue(key, out FactEntry? before))
            {
                yield return Change(key, ChangeKind.Added, string.Empty, [], [], ChangeWords.OfEntry("added", entry));
                continue;
            }
            foreach (KnowledgeChange change in OfEntry(key, before, entry)) yield return change;
            if (moved.Contains(key)) yield return Move(key, was, stands);
        }
        foreach ((string key, FactEntry entry) in was)
        {
            if (!stands.ContainsKey(key)) yield return Change(key, ChangeKind.Removed, string.Empty, [], [], ChangeWords.OfEntry("removed", entry));
        }
    }

    /// <summary>The columns that came or went.</summary>
    public IEnumerable<KnowledgeChange> CompareColumns(ImmutableArray<string> old, ImmutableArray<string> now)
    {
        if (old.IsEmpty || now.IsEmpty) yield break;
        foreach (string added in now.Except(old, StringComparer.Ordinal)) yield return Change(string.Empty, ChangeKind.Layout, string.Empty, [], [added], $"new column {added}");
        foreach (string removed in old.Except(now, StringComparer.Ordinal)) yield return Change(string.Empty, ChangeKind.Layout, string.Empty, [removed], [], $"the column {removed} is gone");
    }

    /// <summary>The file itself that came or went.</summary>
    public KnowledgeChange OfFile(bool isNew, int entries)
    {
        string count = entries == 1 ? "1 entry" : string.Create(CultureInfo.InvariantCulture, $"{entries:N0} entries");
        return isNew
            ? Change(string.Empty, ChangeKind.Layout, string.Empty, [], [path], $"new file {path}, {count}")
            : Change(string.Empty, ChangeKind.Layout, string.Empty, [path], [], $"the file {path} is gone, {count}");
    }

    private IEnumerable<KnowledgeChange> OfEntry(string key, FactEntry old, FactEntry now)
    {
        IEnumerable<Fact> gone = old.Facts.Where(fact => now.Facts.All(other => other.Name != fact.Name));
        foreach (Fact fact in now.Facts.Concat(gone.Select(fact => fact with { Values = [] })))
        {
            Fact before = old.Named(fact);
            if (!before.Says(fact)) yield return Change(key, ChangeKind.Changed, fact.Name, before.Values, fact.Values, ChangeWords.OfFact(before, fact));
        }
    }

    private KnowledgeChange Move(string key, OrderedDictionary<string, FactEntry> old, OrderedDictionary<string, FactEntry> now)
    {
        string from = ChangeWords.OfPlace(Before(key, old));
        string to = ChangeWords.OfPlace(Before(key, now));
        return Change(key, ChangeKind.Moved, "rank among equals", [from], [to], $"from {from} to {to}");
    }

    private KnowledgeChange Change(string entry, ChangeKind kind, string field, ImmutableArray<string> from, ImmutableArray<string> to, string words) =>
        new(path, layout.Name, entry, kind, field, from, to, words);

    private static string? Before(string key, OrderedDictionary<string, FactEntry> entries) => entries.IndexOf(key) is > 0 and int at ? entries.GetAt(at - 1).Key : null;

    private static HashSet<string> MovedKeys(OrderedDictionary<string, FactEntry> old, OrderedDictionary<string, FactEntry> now) =>
        Moved.Between([.. old.Keys.Where(now.ContainsKey)], [.. now.Keys.Where(old.ContainsKey)]).ToHashSet(StringComparer.Ordinal);

    // Rows that are the same in every column of the key are numbered, so that none is lost.
    private static OrderedDictionary<string, FactEntry> Told(IEnumerable<FactEntry> entries)
    {
        OrderedDictionary<string, FactEntry> told = new(StringComparer.Ordinal);
        foreach (FactEntry entry in entries)
        {
            string key = entry.Key;
            for (int number = 2; !told.TryAdd(key, entry); number++) key = string.Create(CultureInfo.InvariantCulture, $"{entry.Key} ({number})");
        }
        return told;
    }
}
