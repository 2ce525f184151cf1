using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Comparison;

/// <summary>What became of an entry.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>One of its facts says something else.</summary>
    Changed,

    /// <summary>It stands at another place among those whose order is their rank.</summary>
    Moved,

    /// <summary>The file itself, or a column of it, came or went.</summary>
    Layout,
}

/// <summary>One change between two knowledge bases, in words that a curator can sign.</summary>
/// <param name="File">The file, or the folder of several that are read as one.</param>
/// <param name="FileName">What a curator calls it.</param>
/// <param name="Entry">What tells the entry from the others of its file; empty where the change is of the file as a whole.</param>
/// <param name="Kind">What became of the entry.</param>
/// <param name="Field">The name of the fact; empty where the change is of the entry as a whole.</param>
/// <param name="From">What was stated; empty where nothing was.</param>
/// <param name="To">What is stated; empty where nothing is.</param>
/// <param name="Words">What happened, without the place.</param>
public sealed record KnowledgeChange(
    string File, string FileName, string Entry, ChangeKind Kind, string Field, ImmutableArray<string> From, ImmutableArray<string> To, string Words)
{
    /// <summary>Gets the change as one sentence.</summary>
    public string Sentence => string.Join(": ", new[] { FileName, Entry, Field, Words }.Where(part => part.Length > 0));
}
