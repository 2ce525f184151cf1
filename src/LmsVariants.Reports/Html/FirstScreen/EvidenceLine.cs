using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Html.FirstScreen;

/// <summary>Options that differ by the therapy alone, in one line.</summary>
/// <param name="First">The first of them.</param>
/// <param name="All">All of them, most useful first.</param>
internal sealed record EvidenceLine(Option First, ImmutableArray<Option> All)
{
    /// <summary>The lines of options, in the order of the first option of each.</summary>
    public static IEnumerable<EvidenceLine> Of(IEnumerable<Option> options) => options
        .GroupBy(option => (option.Assertion.Direction, option.EvidenceTumour.Code, option.Relation, option.Assertion.Kind, option.Level?.Amp, option.Level?.Escat, option.Level?.OncoKbStyle))
        .Select(group => new EvidenceLine(group.First(), [.. group]));

    /// <summary>Whether it speaks against what the finding opens: failure, or a trial that does not support it.</summary>
    public bool IsAgainst => First.Assertion.Direction is EvidenceDirection.Resistance or EvidenceDirection.DoesNotSupport;
}
