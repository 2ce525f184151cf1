using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Comparison;

/// <summary>Turns a nested file into entries: one for each entry of its lists, and one for what stands beside them.</summary>
/// <param name="layout">What is known of the file.</param>
/// <param name="nameOf">The name of a tumour code, to be read instead of it.</param>
internal sealed class NestedFacts(FileLayout layout, Func<string, string> nameOf)
{
    private static readonly string[] KeyNames = ["id", "tumour", "source", "file", "gene", "symbol", "code", "name", "text"];

    public IEnumerable<FactEntry> Entries(NestedValue file)
    {
        if (file is not NestedMap top) return [new FactEntry(string.Empty, [.. Facts(string.Empty, string.Empty, file)])];
        List<FactEntry> entries = [];
        List<Fact> beside = [];
        NestedEntry[] lists = [.. top.Entries.Values.Where(entry => entry.Value is NestedList list && IsListOfEntries(list))];
        foreach (NestedEntry entry in top.Entries.Values)
        {
            if (!lists.Contains(entry)) beside.AddRange(Facts(FieldName.Of(entry.Key.Text), entry.Key.Text, entry.Value));
            else if (lists.Length == 1 && (top.Entries.Count == 1 || HasIds((NestedList)entry.Value))) entries.AddRange(Keyed((NestedList)entry.Value).Select(item => OfEntry(item.Key, item)));
            else entries.AddRange(Keyed((NestedList)entry.Value).Select(item => OfEntry($"{FieldName.Of(entry.Key.Text)}, {item.Key}", item)));
        }
        if (beside.Count > 0) entries.Insert(0, new FactEntry(string.Empty, [.. beside]));
        return entries;
    }

    // An id says what it is by itself, whatever comes to stand beside its list.
    private static bool HasIds(NestedList list) => Keyed(list).All(item => item.KeyName == "id");

    private FactEntry OfEntry(string key, (string Key, string? KeyName, NestedMap Map) item) => new(key, [.. Inside(string.Empty, item.Map, item.KeyName)]);

    private IEnumerable<Fact> Inside(string path, NestedMap map, string? keyName) => map.Entries.Values
        .Where(entry => entry.Key.Text != keyName)
        .SelectMany(entry => Facts(path.Length > 0 ? $"{path}, {FieldName.Of(entry.Key.Text)}" : FieldName.Of(entry.Key.Text), entry.Key.Text, entry.Value));

    private IEnumerable<Fact> Facts(string path, string field, NestedValue value) => value switch
    {
        NestedTextValue text => [Fact.Text(path, text.At.Text)],
        NestedMap map => Inside(path, map, null),
        NestedList list when IsListOfEntries(list) => Keyed(list).SelectMany(item => Inside(Within(path, item.KeyName, item.Key), item.Map, item.KeyName)),
        NestedList list => [Fact.List(path, list.Items.Select(Written), layout.OrderOf(field))],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string Within(string path, string? keyName, string key) => keyName == "tumour" ? $"{path} in {nameOf(key)}" : $"{path} {key}";

    private static bool IsListOfEntries(NestedList list) => !list.Items.IsEmpty && list.Items.All(item => item is NestedMap);

    // Entries without a name of their own are told apart by their number, from 1.
    private static ImmutableArray<(string Key, string? KeyName, NestedMap Map)> Keyed(NestedList list)
    {
        NestedMap[] maps = [.. list.Items.Cast<NestedMap>()];
        string? name = KeyNames.FirstOrDefault(candidate => maps.All(map => TextOf(map, candidate) is not null) && maps.DistinctBy(map => TextOf(map, candidate), StringComparer.Ordinal).Count() == maps.Length);
        return [.. maps.Select((map, index) => (name is null ? (index + 1).ToString(CultureInfo.InvariantCulture) : TextOf(map, name)!, name, map))];
    }

    private static string? TextOf(NestedMap map, string key) => map.Entries.TryGetValue(key, out NestedEntry? entry) && entry.Value is NestedTextValue text ? text.At.Text : null;

    // A list inside a list, or an entry in one, is one value: its text with all that is in it.
    private static string Written(NestedValue value) => value switch
    {
        NestedTextValue text => text.At.Text,
        NestedList list => $"[{string.Join(", ", list.Items.Select(Written))}]",
        NestedMap map => $"{{{string.Join(", ", map.Entries.Values.Select(entry => $"{entry.Key.Text}: {Written(entry.Value)}"))}}}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
