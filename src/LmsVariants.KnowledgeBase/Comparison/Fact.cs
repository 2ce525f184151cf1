using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Comparison;

/// <summary>Whether the order of several values says something.</summary>
internal enum FactOrder
{
    /// <summary>Compared as a set.</summary>
    None,

    /// <summary>Compared with its order.</summary>
    Matters,
}

/// <summary>What an entry says under one name. Nothing written and an empty value are the same: nothing is stated.</summary>
/// <param name="Name">The name as a curator reads it, such as "level in leiomyosarcoma, AMP".</param>
/// <param name="Values">The values, blanks and line breaks in them as one blank; empty where nothing is stated.</param>
/// <param name="IsList">Whether it is a list, so that what was added and removed is told apart.</param>
/// <param name="Order">Whether the order of a list says something.</param>
internal sealed record Fact(string Name, ImmutableArray<string> Values, bool IsList, FactOrder Order)
{
    public static Fact Text(string name, string text) => new(name, Stated([text]), IsList: false, FactOrder.Matters);

    public static Fact List(string name, IEnumerable<string> values, FactOrder order) => new(name, Stated(values), IsList: true, order);

    /// <summary>Whether both say the same.</summary>
    public bool Says(Fact other) => Order == FactOrder.Matters
        ? Values.SequenceEqual(other.Values, StringComparer.Ordinal)
        : Values.ToHashSet(StringComparer.Ordinal).SetEquals(other.Values);

    // Where a line is folded is layout, not content.
    private static ImmutableArray<string> Stated(IEnumerable<string> values) =>
        [.. values.Select(value => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(value => value.Length > 0)];
}
