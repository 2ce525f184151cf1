using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace LmsVariants.Genomics.Phrases;

/// <summary>A text for readers that can be said in another language: an English template and its arguments, kept apart.</summary>
/// <remarks>
/// Written as an interpolated string whose target is a phrase: <c>Phrase words = $"no second hit of {symbol} was called";</c>. Text and
/// numbers among the arguments are the same in every language; words among them are phrases themselves. There is no conversion from
/// <see cref="string"/>, since a finished text has lost its template.
/// </remarks>
[InterpolatedStringHandler]
public sealed class Phrase : IEquatable<Phrase>
{
    private readonly PhraseForm _form;
    private List<object>? _arguments;
    private string _text = string.Empty;

    /// <summary>Begins a phrase; the compiler calls it for an interpolated string.</summary>
    /// <param name="literalLength">How many characters of the template are fixed.</param>
    /// <param name="formattedCount">How many arguments follow.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [SuppressMessage("Style", "IDE0060", Justification = "The compiler asks for both.")]
    public Phrase(int literalLength, int formattedCount) => _arguments = formattedCount > 0 ? new List<object>(formattedCount) : null;

    private Phrase(PhraseForm form, string text, params ReadOnlySpan<Phrase> parts)
    {
        (_form, _text) = (form, text);
        if (!parts.IsEmpty) _arguments = [.. parts];
    }

    /// <summary>Gets the phrase that says nothing.</summary>
    public static Phrase Empty { get; } = Verbatim(string.Empty);

    /// <summary>Gets whether nothing is said.</summary>
    public bool IsEmpty => ToString().Length == 0;

    /// <summary>Gets the phrase with its first letter as a capital, in whatever language it is said.</summary>
    public Phrase Capitalised => new(PhraseForm.Capitalised, string.Empty, this);

    /// <summary>Gets the phrase without the full stops at its end, so that it can be part of a sentence.</summary>
    public Phrase WithoutFullStop => new(PhraseForm.WithoutFullStop, string.Empty, this);

    /// <summary>Gets what stands in front of the first colon; all of it where there is none.</summary>
    public Phrase BeforeColon => new(PhraseForm.BeforeColon, string.Empty, this);

    /// <summary>A name, a symbol or a text quoted from a file: the same in every language.</summary>
    public static Phrase Verbatim(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(PhraseForm.Verbatim, text);
    }

    /// <summary>A text of the knowledge base, translated as a whole beside it.</summary>
    public static Phrase FromKnowledge(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(PhraseForm.Knowledge, text);
    }

    /// <summary>Phrases in a row.</summary>
    /// <param name="separator">What stands between them; a word such as <c> and </c> is translated.</param>
    /// <param name="phrases">The phrases, as many as there are.</param>
    public static Phrase Join(Phrase separator, IEnumerable<Phrase> phrases)
    {
        ArgumentNullException.ThrowIfNull(separator);
        ArgumentNullException.ThrowIfNull(phrases);
        return new(PhraseForm.Joined, string.Empty, [separator, .. phrases]);
    }

    /// <summary>The phrase as text, in English.</summary>
    [return: NotNullIfNotNull(nameof(phrase))]
    public static implicit operator string?(Phrase? phrase) => phrase?.ToString();

    /// <summary>Whether two phrases say the same by the same template.</summary>
    public static bool operator ==(Phrase? left, Phrase? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two phrases differ.</summary>
    public static bool operator !=(Phrase? left, Phrase? right) => !(left == right);

    /// <summary>Adds fixed text; the compiler calls it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _text += value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }

    /// <summary>Adds a text that is the same in every language; the compiler calls it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(string? value) => Append(value ?? string.Empty);

    /// <summary>Adds a phrase that is said in the language of the whole; the compiler calls it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(Phrase? value) => Append(value ?? Empty);

    /// <summary>Adds a value as it prints itself in no particular culture; the compiler calls it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value) => AppendFormatted(value, format: null);

    /// <summary>Adds a value in a format of no particular culture; the compiler calls it.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(T value, string? format) =>
        Append((value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString()) ?? string.Empty);

    /// <summary>The phrase in the language of a book; what the book does not hold stays English.</summary>
    public string In(IPhrasebook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return Said(book);
    }

    /// <summary>The phrase in English.</summary>
    public override string ToString() => Said(book: null);

    /// <inheritdoc/>
    public bool Equals(Phrase? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _form == other._form && _text == other._text && (_arguments ?? []).SequenceEqual(other._arguments ?? []));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Phrase);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_form, _text.GetHashCode(StringComparison.Ordinal), _arguments?.Count);

    private void Append(object argument)
    {
        _arguments ??= [];
        _text += $"{{{_arguments.Count.ToString(CultureInfo.InvariantCulture)}}}";
        _arguments.Add(argument);
    }

    private string Said(IPhrasebook? book) => _form switch
    {
        PhraseForm.Template => string.Format(CultureInfo.InvariantCulture, book?.Find(_text) ?? _text, [.. (_arguments ?? []).Select(argument => argument is Phrase part ? part.Said(book) : argument)]),
        PhraseForm.Verbatim => _text,
        PhraseForm.Knowledge => book?.FindKnowledge(_text) ?? _text,
        PhraseForm.Joined => string.Join(PartIn(book), _arguments!.Skip(1).Select(part => ((Phrase)part).Said(book))),
        PhraseForm.Capitalised => PartIn(book) is { Length: > 0 } words ? char.ToUpperInvariant(words[0]) + words[1..] : string.Empty,
        PhraseForm.WithoutFullStop => PartIn(book).TrimEnd('.'),
        PhraseForm.BeforeColon => PartIn(book).Split(':')[0],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string PartIn(IPhrasebook? book) => ((Phrase)_arguments![0]).Said(book);
}
