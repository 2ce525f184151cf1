using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.CaseSheets;

/// <summary>A field of a case sheet with its place.</summary>
internal readonly record struct CaseSheetField(string Name, string Value, SourceLocation Where);

/// <summary>The fields of one row by name, whichever syntax they came in.</summary>
internal sealed class CaseSheetFields
{
    // What stands in a field is never quoted: with one comma too many, a name stands where a word was expected.
    private const string AnotherText = "another text";
    private readonly Dictionary<string, CaseSheetField> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    public CaseSheetFields(SourceLocation where, IEnumerable<CaseSheetField> fields)
    {
        Where = where;
        foreach (CaseSheetField field in fields)
        {
            if (field.Name.Length == 0) continue;
            if (!_fields.TryAdd(field.Name, field with { Value = field.Value.Trim() })) throw new InputFormatException(new InputProblem(InputCodes.Duplicate, field.Where, field.Name, "each column once", "it again"));
        }
    }

    public SourceLocation Where { get; }

    public string? Text(string name)
    {
        _asked.Add(name);
        return _fields.TryGetValue(name, out CaseSheetField field) && field.Value.Length > 0 ? field.Value : null;
    }

    public DateOnly? Date(string name)
    {
        if (Text(name) is not string text) return null;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : throw Refuse(name, InputCodes.NotInVocabulary, "a date such as 2026-04-20", AnotherText);
    }

    public decimal? Fraction(string name)
    {
        if (Text(name) is not string text) return null;
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) && value <= 1
            ? value
            : throw Refuse(name, InputCodes.NotANumber, "a fraction from 0 to 1", AnotherText);
    }

    public bool? YesNo(string name) => Word(name, "yes", "no", "unknown") switch
    {
        "yes" => true,
        "no" => false,
        _ => null,
    };

    public string? Word(string name, params ReadOnlySpan<string> vocabulary)
    {
        if (Text(name) is not string text) return null;
        foreach (string word in vocabulary)
        {
            if (word.Equals(text, StringComparison.OrdinalIgnoreCase)) return word;
        }
        throw Refuse(name, InputCodes.NotInVocabulary, $"one of {string.Join(' ', vocabulary.ToArray())}", AnotherText);
    }

    public ImmutableArray<KeyValuePair<string, string>> Unasked() =>
    [
        .. _fields.Values
            .Where(field => !_asked.Contains(field.Name) && field.Value.Length > 0)
            .Select(field => KeyValuePair.Create(field.Name, field.Value)),
    ];

    public InputFormatException Refuse(string name, string code, string expected, string found) =>
        new(new InputProblem(code, _fields.TryGetValue(name, out CaseSheetField field) ? field.Where : Where, name, expected, found));
}
