using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Assertions;

/// <summary>An assertion with the places that a problem of it names.</summary>
/// <param name="Assertion">The assertion.</param>
/// <param name="Id">Its identifier as written.</param>
/// <param name="ConflictsWith">The identifiers of those that say otherwise, as written.</param>
internal sealed record WrittenAssertion(Assertion Assertion, Written Id, IReadOnlyList<Written> ConflictsWith);
