using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.OtherPanels.Delimited;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.OtherPanels.IonReporter;

/// <summary>The cells of a row that are lists joined by <c>|</c>, entry by entry. The entries of one transcript stand at the same place of each.</summary>
internal sealed class ParallelLists
{
    private readonly Dictionary<VariantField, string[]> _lists;
    private readonly int _entry;

    private ParallelLists(Dictionary<VariantField, string[]> lists, int entry) => (_lists, _entry) = (lists, entry);

    /// <summary>Gets the lists of more than one entry, as written.</summary>
    public ImmutableArray<KeyValue> Whole { get; private init; } = [];

    /// <summary>Cuts the lists of a row and chooses the first transcript that has a c. name, else the first.</summary>
    /// <exception cref="InputFormatException">The lists have different lengths: names would come to stand beside the transcript of another.</exception>
    public static ParallelLists Of(MappedRow row)
    {
        Dictionary<VariantField, string[]> lists = [];
        foreach (VariantField field in IonReporterColumns.Parallel)
        {
            if (row.Text(field) is { Length: > 0 } text) lists[field] = [.. text.Split('|').Select(entry => Field.OrEmpty(entry.Trim()))];
        }
        int entries = lists.Count == 0 ? 0 : lists.Values.Max(list => list.Length);
        foreach ((VariantField field, string[] list) in lists)
        {
            // One gene may stand for all of its transcripts.
            if (list.Length == entries || (field == VariantField.Gene && list.Length == 1)) continue;
            throw row.Refuse(field, InputCodes.ListsNotParallel, string.Create(CultureInfo.InvariantCulture, $"{entries} entries, as in the other lists of the row"));
        }
        int named = lists.TryGetValue(VariantField.Coding, out string[]? names) ? Array.FindIndex(names, name => name.Length > 0) : -1;
        return new ParallelLists(lists, Math.Max(named, 0))
        {
            Whole = [.. lists.Where(list => list.Value.Length > 1).OrderBy(list => list.Key).Select(list => row.AsWritten(list.Key))],
        };
    }

    /// <summary>The entry of the chosen transcript; empty where there is none.</summary>
    public string this[VariantField field] => _lists.TryGetValue(field, out string[]? list) ? list[Math.Min(_entry, list.Length - 1)] : string.Empty;
}
