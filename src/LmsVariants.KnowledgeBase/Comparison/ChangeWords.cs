using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Comparison;

/// <summary>How a change is said.</summary>
internal static class ChangeWords
{
    private const string Nothing = "nothing";

    public static string OfFact(Fact old, Fact now)
    {
        if (!old.IsList || !now.IsList) return $"from {Quoted(old.Values)} to {Quoted(now.Values)}";
        string[] added = [.. now.Values.Except(old.Values, StringComparer.Ordinal)];
        string[] removed = [.. old.Values.Except(now.Values, StringComparer.Ordinal)];
        List<string> words = [];
        if (added.Length > 0) words.Add($"added {string.Join(", ", added)}");
        if (removed.Length > 0) words.Add($"removed {string.Join(", ", removed)}");
        if (OrderDiffers(old, now, added, removed)) words.Add($"order from {string.Join(", ", old.Values)} to {string.Join(", ", now.Values)}");
        return string.Join("; ", words);
    }

    /// <summary>An entry that came or went, with all that it says.</summary>
    public static string OfEntry(string what, FactEntry entry)
    {
        string facts = string.Join("; ", entry.Facts.Where(fact => !fact.Values.IsEmpty).Select(fact => $"{fact.Name} {(fact.IsList ? string.Join(", ", fact.Values) : Quoted(fact.Values))}"));
        return facts.Length > 0 ? $"{what} ({facts})" : what;
    }

    public static string OfPlace(string? before) => before is null ? "first" : $"behind {before}";

    private static bool OrderDiffers(Fact old, Fact now, string[] added, string[] removed) => (old.Order, now.Order) is (FactOrder.Matters, FactOrder.Matters)
        && !old.Values.Except(removed, StringComparer.Ordinal).SequenceEqual(now.Values.Except(added, StringComparer.Ordinal), StringComparer.Ordinal);

    private static string Quoted(ImmutableArray<string> values)
    {
        if (values.IsEmpty) return Nothing;
        string text = string.Join(", ", values);
        return text.Contains(' ', StringComparison.Ordinal) || text == Nothing ? $"\"{text}\"" : text;
    }
}
