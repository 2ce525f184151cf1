using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Pipeline.Deliver.Archive;

/// <summary>A text to be found among the terms.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsWhole">Whether it must be the whole term, not only its beginning.</param>
/// <param name="Places">What the term may name.</param>
public sealed record WantedTerm(string Text, bool IsWhole, ImmutableArray<TermPlace> Places);

/// <summary>One of the things that a query asks of a finding.</summary>
/// <param name="AnyOf">What answers it; empty where nothing can.</param>
public sealed record Wanted(ImmutableArray<WantedTerm> AnyOf)
{
    private static readonly ImmutableArray<TermPlace> s_anywhere = [.. Enum.GetValues<TermPlace>()];
    private static readonly ImmutableArray<TermPlace> s_notInNames = s_anywhere.Remove(TermPlace.Variant);

    /// <summary>How many words are looked for: each is a look into the whole archive, and no question needs more.</summary>
    public const int Most = 8;

    /// <summary>What a query asks of a finding, by its longest words; empty where it asks nothing.</summary>
    public static ImmutableArray<Wanted> Of(CaseQuery query) => [.. Ranked(query).Take(Most).Select(asked => asked.Wanted)];

    /// <summary>The words of a query that are not looked for, as there are too many.</summary>
    public static ImmutableArray<string> LeftOut(CaseQuery query) => [.. Ranked(query).Skip(Most).Select(asked => asked.Word)];

    // The longest tell the most; what nothing can answer decides, however long it is.
    private static IEnumerable<(string Word, Wanted Wanted)> Ranked(CaseQuery query) => All(query).OrderBy(asked => !asked.Wanted.AnyOf.IsEmpty).ThenByDescending(asked => asked.Word.Length);

    private static ImmutableArray<(string Word, Wanted Wanted)> All(CaseQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        ImmutableArray<(string, Wanted)>.Builder wanted = ImmutableArray.CreateBuilder<(string, Wanted)>();
        if (IsAsked(query.Gene)) wanted.AddRange(Each(SearchText.Words(query.Gene), gene => [new WantedTerm(gene, true, [TermPlace.Gene])]));
        if (IsAsked(query.Variant)) wanted.AddRange(Each(Names(query.Variant), word => VariantWord.Asked(word).Where(VariantWord.IsTelling).Select(form => new WantedTerm(form, false, [TermPlace.Variant]))));
        if (IsAsked(query.Class)) wanted.AddRange(Each([SearchText.Label(query.Class)], label => [new WantedTerm(label, true, [TermPlace.Class])]));
        if (IsAsked(query.Therapy)) wanted.AddRange(Each([SearchText.Label(query.Therapy)], label => [new WantedTerm(label, false, [TermPlace.Therapy])]));
        if (IsAsked(query.Text)) wanted.AddRange(Each(Names(query.Text), Anywhere));
        return wanted.ToImmutable();
    }

    private static bool IsAsked(string? part) => !string.IsNullOrWhiteSpace(part);

    // What is asked and has no word is found nowhere.
    private static IEnumerable<(string, Wanted)> Each(ImmutableArray<string> words, Func<string, IEnumerable<WantedTerm>> forms) =>
        words.IsEmpty ? [(string.Empty, new Wanted([]))] : words.Distinct(StringComparer.Ordinal).Select(word => (word, new Wanted([.. forms(word).Where(term => term.Text.Length > 0)])));

    // The prefix of a protein's name stands alone where parentheses follow it, and says nothing then.
    private static ImmutableArray<string> Names(string? text)
    {
        ImmutableArray<string> words = SearchText.Words(VariantWord.WithAlleles(SearchText.Of(text)));
        return words.Length > 1 ? words.RemoveAll(word => word == "p") : words;
    }

    private static IEnumerable<WantedTerm> Anywhere(string word) => VariantWord.Asked(word).Prepend(word).Distinct(StringComparer.Ordinal)
        .Select(form => new WantedTerm(form, false, VariantWord.IsTelling(form) ? s_anywhere : s_notInNames));
}
