using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Text;

/// <summary>A value of a nested file, with its place.</summary>
internal abstract record NestedValue(Written At);

/// <summary>A text.</summary>
internal sealed record NestedTextValue(Written At) : NestedValue(At);

/// <summary>A list of values.</summary>
internal sealed record NestedList(Written At, ImmutableArray<NestedValue> Items) : NestedValue(At);

/// <summary>Values by key.</summary>
internal sealed record NestedMap(Written At, IReadOnlyDictionary<string, NestedEntry> Entries) : NestedValue(At);

/// <summary>A key as written, and its value.</summary>
internal sealed record NestedEntry(Written Key, NestedValue Value);
