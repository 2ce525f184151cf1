using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Text;

/// <summary>Takes the values of one entry of a nested file by key and reports what is missing, unknown or of another shape.</summary>
internal sealed class Entry
{
    private readonly NestedMap _map;
    private readonly ProblemLog _problems;

    private Entry(NestedMap map, ProblemLog problems) => (_map, _problems) = (map, problems);

    /// <summary>Gets the place at which the entry starts.</summary>
    public Written At => _map.At;

    /// <summary>The entry that <paramref name="value"/> is, whose keys are <paramref name="keys"/>; null where it is none.</summary>
    public static Entry? Of(NestedValue value, IReadOnlyList<string> keys, ProblemLog problems)
    {
        if (value is not NestedMap map)
        {
            problems.Add(KnowledgeProblemCodes.WrongShape, value.At, "an entry with the keys " + string.Join(' ', keys));
            return null;
        }
        foreach (NestedEntry entry in map.Entries.Values.Where(entry => !keys.Contains(entry.Key.Text, StringComparer.Ordinal)))
        {
            problems.Add(KnowledgeProblemCodes.UnknownKey, entry.Key, "one of " + string.Join(' ', keys));
        }
        return new Entry(map, problems);
    }

    /// <summary>The place of <paramref name="key"/>, else that of the entry, for a problem of the whole value.</summary>
    public Written PlaceOf(string key) =>
        (_map.Entries.TryGetValue(key, out NestedEntry? entry) ? entry.Key : _map.At) with { Text = string.Empty, Field = key };

    public bool Has(string key) => _map.Entries.ContainsKey(key);

    /// <summary>The text under <paramref name="key"/>; empty, without a problem, where it is not there.</summary>
    public Written Optional(string key)
    {
        if (!_map.Entries.TryGetValue(key, out NestedEntry? entry)) return _map.At with { Text = string.Empty, Field = key };
        if (entry.Value is NestedTextValue text) return text.At;
        _problems.Add(KnowledgeProblemCodes.WrongShape, entry.Value.At, "a text");
        return entry.Value.At;
    }

    /// <summary>The text under <paramref name="key"/>, which must be there and not be empty.</summary>
    public Written Required(string key)
    {
        Written value = Optional(key);
        if (!Has(key)) _problems.Add(KnowledgeProblemCodes.MissingKey, value, "the key " + key);
        else if (string.IsNullOrWhiteSpace(value.Text)) _problems.Add(KnowledgeProblemCodes.Empty, value, "a value");
        return value;
    }

    /// <summary>The texts of the list under <paramref name="key"/>; none where it is not there.</summary>
    public IReadOnlyList<Written> Texts(string key)
    {
        List<Written> texts = [];
        foreach (NestedValue item in Items(key))
        {
            if (item is not NestedTextValue) _problems.Add(KnowledgeProblemCodes.WrongShape, item.At, "a text");
            else if (string.IsNullOrWhiteSpace(item.At.Text)) _problems.Add(KnowledgeProblemCodes.Empty, item.At, "a value");
            else texts.Add(item.At);
        }
        return texts;
    }

    /// <summary>The entries of the list under <paramref name="key"/>, whose keys are <paramref name="keys"/>.</summary>
    public IEnumerable<Entry> Entries(string key, IReadOnlyList<string> keys) =>
        Items(key).Select(item => Of(item, keys, _problems)).OfType<Entry>();

    /// <summary>The entry under <paramref name="key"/>; null where it is not there.</summary>
    public Entry? Nested(string key, IReadOnlyList<string> keys) =>
        _map.Entries.TryGetValue(key, out NestedEntry? entry) ? Of(entry.Value, keys, _problems) : null;

    /// <summary>Reports <paramref name="key"/> where it is not there.</summary>
    public void MustHave(string key)
    {
        if (!Has(key)) _problems.Add(KnowledgeProblemCodes.MissingKey, _map.At with { Text = string.Empty, Field = key }, "the key " + key);
    }

    private ImmutableArray<NestedValue> Items(string key)
    {
        if (!_map.Entries.TryGetValue(key, out NestedEntry? entry)) return [];
        if (entry.Value is NestedList list) return list.Items;
        _problems.Add(KnowledgeProblemCodes.WrongShape, entry.Value.At, "a list");
        return [];
    }
}
