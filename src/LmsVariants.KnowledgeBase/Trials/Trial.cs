using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Trials;

/// <summary>A registered trial that an assertion points to.</summary>
/// <param name="Id">The registry number, such as <c>NCT03880019</c>.</param>
/// <param name="Title">What is tested in whom, in own words.</param>
/// <param name="Phase">The phase as stated; empty where the source states none.</param>
/// <param name="Status">The status as last seen, such as "ongoing at review".</param>
/// <param name="StatusDate">The date at which that status was stated (ISO 8601, may be a year alone): a status is never timeless.</param>
/// <param name="Citations">Identifiers of the citations that the row rests on; never empty.</param>
public sealed record Trial(
    string Id, string Title, string Phase, string Status, string StatusDate, ImmutableArray<string> Citations);
