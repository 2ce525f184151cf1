using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Oncogenicity;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>What a rule found of one criterion, before criteria exclude each other.</summary>
/// <param name="Kind">Which criterion.</param>
/// <param name="Points">The points it adds: those of the procedure or fewer where it is graded, 0 where it is not met; not assessed with the reason.</param>
/// <param name="Reason">Why it is met or not, in words; empty where it was not assessed.</param>
/// <param name="Citations">Identifiers of the citations that the reason rests on.</param>
public sealed record Answer(CriterionKind Kind, Assessed<int> Points, Phrase Reason, ImmutableArray<string> Citations)
{
    /// <summary>The criterion is met.</summary>
    public static Answer Met(CriterionKind kind, int points, Phrase reason, params ImmutableArray<string> citations) => new(kind, Assessed<int>.As(points), reason, citations);

    /// <summary>The criterion was looked at and is not met.</summary>
    public static Answer NotMet(CriterionKind kind, Phrase reason, params ImmutableArray<string> citations) => new(kind, Assessed<int>.As(0), reason, citations);

    /// <summary>The criterion could not be looked at. That never counts for or against the variant.</summary>
    public static Answer Not(CriterionKind kind, Phrase why) => new(kind, Assessed<int>.Not(why), Phrase.Empty, []);
}
