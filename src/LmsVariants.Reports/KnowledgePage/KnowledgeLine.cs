using System.Collections.Immutable;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>One statement of the page.</summary>
/// <param name="Label">What it is about; empty where it goes on with the one above.</param>
/// <param name="Text">The statement.</param>
/// <param name="Citations">Identifiers of the citations that it rests on.</param>
public readonly record struct KnowledgeLine(string Label, string Text, ImmutableArray<string> Citations)
{
    /// <summary>Gets whether it belongs to the line above it.</summary>
    public bool IsMore => Label.Length == 0;

    /// <summary>A line without a source.</summary>
    internal static KnowledgeLine Of(string label, string text) => new(label, text, []);

    /// <summary>A line that belongs to the one above it.</summary>
    internal static KnowledgeLine More(string text, params ImmutableArray<string> citations) => new(string.Empty, text, citations);
}
