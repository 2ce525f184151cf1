using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.Tso500.SideFiles;

/// <summary>A key of a small file with its text and the places of both.</summary>
/// <param name="Key">The key.</param>
/// <param name="Text">The text as written.</param>
/// <param name="Where">The place of the text.</param>
internal sealed record PlacedKey(string Key, string Text, SourceLocation Where);

/// <summary>The keys of a small file of one biomarker: known ones by name, unknown ones kept and told.</summary>
internal sealed class BiomarkerKeys
{
    private readonly string _file;
    private readonly ImmutableArray<PlacedKey> _keys;

    /// <summary>Takes the keys of a file.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="keys">Its keys, in its order.</param>
    /// <param name="known">Those that are read, or shown and known.</param>
    /// <exception cref="InputFormatException">One stands twice.</exception>
    public BiomarkerKeys(string file, ImmutableArray<PlacedKey> keys, params ReadOnlySpan<string> known)
    {
        (_file, _keys) = (file, keys);
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> names = new(known.ToArray(), StringComparer.OrdinalIgnoreCase);
        foreach (PlacedKey key in keys)
        {
            if (!seen.Add(key.Key)) throw new InputFormatException(new InputProblem(InputCodes.Duplicate, key.Where, "key", "each key once", Quoted.Field(key.Key)));
        }
        Unknown = [.. keys.Where(key => !names.Contains(key.Key))];
    }

    /// <summary>Gets the keys that are not known.</summary>
    public ImmutableArray<PlacedKey> Unknown { get; }

    /// <summary>Gets every key with its text.</summary>
    public ImmutableArray<KeyValue> All => [.. _keys.Select(key => new KeyValue(key.Key, Field.OrNull(key.Text)))];

    /// <summary>The keys of a JSON object.</summary>
    public static BiomarkerKeys OfJson(FlatJson json, params ReadOnlySpan<string> known) =>
        new(string.Empty, [.. json.Values.Select(value => new PlacedKey(value.Name, value.Text, value.Where))], known);

    /// <summary>Whether the file has one of the keys.</summary>
    public bool Has(params ReadOnlySpan<string> names) => Find(names) is not null;

    /// <summary>A number of at least 0; null where missing.</summary>
    /// <exception cref="InputFormatException">It is none, or the key is needed and not there.</exception>
    public decimal? Decimal(string name, bool needed = false)
    {
        PlacedKey? key = Find(name);
        if (key is null && needed) throw new InputFormatException(new InputProblem(InputCodes.Truncated, SourceLocation.Whole(_file), "file", $"a key '{name}'", "the end of the file"));
        return key is null ? null : NumberText.Decimal(key.Text, expected => Refuse(key, expected));
    }

    /// <summary>A percentage from 0 to 100 under the first of the names that is there; null where missing.</summary>
    public decimal? Percent(params ReadOnlySpan<string> names) => Find(names) is PlacedKey key ? NumberText.UpTo(100, key.Text, expected => Refuse(key, expected)) : null;

    /// <summary>A whole number of at least 0 under the first of the names that is there; null where missing.</summary>
    public int? Integer(params ReadOnlySpan<string> names) => Find(names) is PlacedKey key ? NumberText.Integer(key.Text, expected => Refuse(key, expected)) : null;

    private PlacedKey? Find(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            foreach (PlacedKey key in _keys)
            {
                if (key.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) return key;
            }
        }
        return null;
    }

    private static InputFormatException Refuse(PlacedKey key, string expected) =>
        new(new InputProblem(InputCodes.NotANumber, key.Where, key.Key, expected, Quoted.Field(key.Text)));
}
